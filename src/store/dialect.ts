import type {
	DatabaseConnection,
	Dialect,
	DialectAdapter,
	Driver,
	Kysely,
	QueryCompiler,
	QueryResult,
	TransactionSettings,
} from "kysely";
import { databaseError, losesWrites } from "./database-errors.ts";

export type Kind = "sqlite" | "postgres";

/** The same dialect, whose every error is a TamgaError without values. */
export function withOwnErrors(dialect: Dialect): Dialect {
	return {
		createDriver: (): Driver => new TranslatingDriver(dialect.createDriver()),
		createQueryCompiler: (): QueryCompiler => dialect.createQueryCompiler(),
		createAdapter: (): DialectAdapter => dialect.createAdapter(),
		// oxlint-disable-next-line typescript/no-explicit-any -- Kysely's own signature
		createIntrospector: (db: Kysely<any>) => dialect.createIntrospector(db),
	};
}

class TranslatingDriver implements Driver {
	readonly #driver: Driver;
	/** Set for good once the disk failed to keep a write (THREATS #114): what it holds is no longer known. */
	#lost: unknown;

	constructor(driver: Driver) {
		this.#driver = driver;
	}

	init(): Promise<void> {
		return this.#own(() => this.#driver.init());
	}

	async acquireConnection(): Promise<DatabaseConnection> {
		const connection = await this.#own(() => this.#driver.acquireConnection());
		return new TranslatingConnection(connection, (work) => this.#own(work));
	}

	beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
		if (this.#lost !== undefined) return Promise.reject(this.#lost);
		return this.#own(() => this.#driver.beginTransaction(inner(connection), settings));
	}

	commitTransaction(connection: DatabaseConnection): Promise<void> {
		return this.#own(() => this.#driver.commitTransaction(inner(connection)));
	}

	rollbackTransaction(connection: DatabaseConnection): Promise<void> {
		return this.#own(() => this.#driver.rollbackTransaction(inner(connection)));
	}

	releaseConnection(connection: DatabaseConnection): Promise<void> {
		return this.#driver.releaseConnection(inner(connection));
	}

	destroy(): Promise<void> {
		return this.#own(() => this.#driver.destroy());
	}

	async #own<T>(work: () => Promise<T>): Promise<T> {
		try {
			return await work();
		} catch (error) {
			const translated = databaseError(error);
			if (losesWrites(error)) this.#lost = translated;
			throw translated;
		}
	}
}

class TranslatingConnection implements DatabaseConnection {
	readonly connection: DatabaseConnection;
	readonly #own: <T>(work: () => Promise<T>) => Promise<T>;

	constructor(connection: DatabaseConnection, own: <T>(work: () => Promise<T>) => Promise<T>) {
		this.connection = connection;
		this.#own = own;
	}

	executeQuery<R>(query: Parameters<DatabaseConnection["executeQuery"]>[0]): Promise<QueryResult<R>> {
		return this.#own(() => this.connection.executeQuery<R>(query));
	}

	/** The register reads in pages instead, so that no cursor outlives a request. */
	streamQuery(): never {
		throw new TypeError("Queries are not streamed.");
	}
}

function inner(connection: DatabaseConnection): DatabaseConnection {
	return connection instanceof TranslatingConnection ? connection.connection : connection;
}
