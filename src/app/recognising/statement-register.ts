/** A signed statement of recognition, made here or brought from elsewhere. */
export interface RecordedStatement {
	/** Its address. */
	readonly id: string;
	/** DID of the body that signed it. */
	readonly body: string;
	/** DIDs of all of whom it speaks. */
	readonly about: readonly string[];
	/** `own`: signed and published here. */
	readonly origin: "own" | "imported";
	/** Byte for byte as signed. */
	readonly signed: string;
	/** ISO 8601. */
	readonly recordedAt: string;
}

/** The part of the register that holds statements of recognition. */
export interface StatementRegister {
	/** Stores a statement; an imported one takes the place of an earlier import of the same id. Fails with ALREADY_EXISTS for one of ours. */
	saveStatement(statement: RecordedStatement): Promise<void>;
	statement(id: string): Promise<RecordedStatement | undefined>;
	/** In the order in which they were recorded. */
	statements(filter?: {
		readonly about?: string;
		readonly origin?: RecordedStatement["origin"];
	}): Promise<readonly RecordedStatement[]>;
}
