import { parseId } from "../../core/crockford.ts";
import { isRecognisingBody } from "../../core/issuer-profile.ts";
import type { JsonObject } from "../../core/json.ts";
import { type RegistryEntry, registryDocument } from "../../core/recognition/dcc-registry.ts";
import { isGenuine } from "../../core/recognition/genuine.ts";
import { readStatement, type Statement } from "../../core/recognition/statement.ts";
import type { Report } from "../../core/report.ts";
import type { Deployment } from "../deployment.ts";
import type { Register } from "../ports.ts";
import type { Issuer } from "../register/issuers.ts";
import { type Part, partOf, type Slice } from "../register/slice.ts";
import { statementAddress } from "./recognise.ts";
import { signedStatement } from "./recorded-statements.ts";
import type { RecordedStatement } from "./statement-register.ts";

/** What of recognition anybody may read. */
export interface RecognitionPublications {
	/** The signed statements of this service's bodies about one DID, all of them, since a verdict rests on them. */
	statementsAbout(did: string): Promise<readonly JsonObject[]>;
	/** All of them in parts, in the order of their ids. */
	statements(slice: Slice): Promise<Part<JsonObject>>;
	/** One of them by what stands in its address, byte for byte as signed. */
	statement(id: string): Promise<string | undefined>;
	/** Our issuers, and those whom our bodies recognise now, in the form of the Digital Credentials Consortium. */
	registry(): Promise<JsonObject>;
}

interface PublicationDeps {
	readonly register: Register;
	readonly deployment: Deployment;
	/** Judges a statement of ours as it stands now. */
	readonly judge: (statement: JsonObject) => Promise<Report>;
}

export function recognitionPublications(deps: PublicationDeps): RecognitionPublications {
	const { register, deployment } = deps;
	return {
		statementsAbout: async (about) => (await register.statements({ origin: "own", about })).map(signedStatement),
		statements: async (slice) => {
			const { items, next } = partOf(await register.statements({ origin: "own" }), ({ id }) => id, slice);
			return { items: items.map(signedStatement), next };
		},
		statement: async (typed) => {
			const id = parseId(typed);
			return id === undefined ? undefined : (await ownStatement(register, deployment, id))?.signed;
		},
		registry: () => registry(deps),
	};
}

/** Under the present address or a former one. */
async function ownStatement(
	register: Register,
	{ baseUrl, formerBaseUrls }: Deployment,
	id: string,
): Promise<RecordedStatement | undefined> {
	for (const base of [baseUrl, ...formerBaseUrls]) {
		const found = await register.statement(statementAddress({ baseUrl: base }, id));
		if (found?.origin === "own") return found;
	}
	return undefined;
}

async function registry({ register, judge }: PublicationDeps): Promise<JsonObject> {
	const issuers = await register.issuers();
	const statements = await register.statements({ origin: "own" });
	const judged = await Promise.all(statements.map((one) => recognisedNow(one, judge)));
	const entries = new Map([...judged.flat(), ...issuers.flatMap(ownEntry)].map((entry) => [entry.did, entry]));
	const moments = [
		...issuers.flatMap(({ keys }) => keys.map(({ created }) => created)),
		...statements.map(({ recordedAt }) => recordedAt),
	].toSorted();
	const [created = new Date(0).toISOString()] = moments;
	return registryDocument([...entries.values()], { created, updated: moments.at(-1) ?? created });
}

function ownEntry({ did, profile }: Issuer): readonly RegistryEntry[] {
	if (isRecognisingBody(profile)) return [];
	return [{ did, name: profile.name.en, location: profile.country, url: profile.url }];
}

/** Only whoever is recognised to issue, by a statement that holds in every respect now. */
async function recognisedNow(
	{ signed }: RecordedStatement,
	judge: PublicationDeps["judge"],
): Promise<readonly RegistryEntry[]> {
	const document = JSON.parse(signed) as JsonObject;
	const statement = readStatement(document);
	const issuers = issuersIn(statement);
	if (issuers.length === 0) return [];
	const report = await judge(document);
	if (report.verdict !== "valid" || isGenuine(report) !== "yes") return [];
	return issuers.map((did) => ({ did, name: statement?.names.get(did) ?? did }));
}

function issuersIn(statement: Statement | undefined): readonly string[] {
	return (statement?.scopes ?? []).filter(({ kind }) => kind === "issuer").map(({ of }) => of);
}
