import { type EvidenceMap, evidenceKey, type EvidenceRequest } from "../evidence.ts";
import { canonicalJson, type JsonObject } from "../json.ts";
import type { Report } from "../report.ts";
import type { Gather } from "../verify/gather-until-done.ts";
import {
	asRequest,
	isRecordSilent,
	searchLimits,
	silentBodies,
	statementRequests,
	statementsOf,
} from "./plan-recognition.ts";
import { readStatement, type Statement } from "./statement.ts";

/** A statement and the report of the same verifier that judges certificates. */
export interface JudgedStatement {
	readonly statement: Statement;
	readonly report: Report;
}

/** Everything that could be found out about who recognises an issuer, whatever certificate it is asked for. */
export interface Standing {
	readonly statements: readonly JudgedStatement[];
	/** Trusted bodies that could not be asked. */
	readonly silent: readonly string[];
	/** True where the record itself could not be read: that nothing was found says nothing then. */
	readonly isPartial: boolean;
}

export interface StandingSources {
	readonly gather: Gather;
	/** Judges a signed statement; who may recognise is judged apart. */
	judgeStatement(statement: JsonObject): Promise<Report>;
	readonly trustedBodies: readonly string[];
	/** Whether somebody keeps a record of statements who should have answered. */
	readonly hasRecord: boolean;
}

/**
 * Plan → gather → judge for an issuer: statements about it, then about the bodies that made these, and so on as far as
 * a chain may reach. Nobody is asked about twice, so that a loop ends.
 */
export async function findStanding(issuer: string, sources: StandingSources): Promise<Standing> {
	const search = new Search(sources);
	let entities: readonly string[] = [issuer];
	for (let links = 0; links < searchLimits.chain && entities.length > 0; links++) {
		const found = await search.statementsAbout(entities);
		entities = found
			.map(({ statement }) => statement.body.id)
			.filter((body) => !sources.trustedBodies.includes(body) && !search.isAskedAbout(body));
	}
	return search.standing();
}

class Search {
	readonly #sources: StandingSources;
	readonly #asked = new Set<string>();
	readonly #statements = new Map<string, JudgedStatement>();
	readonly #silent = new Set<string>();
	#isPartial = false;
	#requests = 0;

	constructor(sources: StandingSources) {
		this.#sources = sources;
	}

	isAskedAbout(entity: string): boolean {
		return this.#asked.has(entity);
	}

	/** New statements about these, and in the documents that they name as further places. */
	async statementsAbout(entities: readonly string[]): Promise<readonly JudgedStatement[]> {
		for (const entity of entities) this.#asked.add(entity);
		const { trustedBodies } = this.#sources;
		const found = await this.#ask(entities.flatMap((entity) => statementRequests(entity, trustedBodies)));
		const further = found.flatMap(({ statement }) => statement.recognisedIn).filter((id) => !this.#asked.has(id));
		for (const id of further) this.#asked.add(id);
		return [...found, ...(await this.#ask([...new Set(further)].map(asRequest)))];
	}

	standing(): Standing {
		return { statements: [...this.#statements.values()], silent: [...this.#silent], isPartial: this.#isPartial };
	}

	async #ask(wanted: readonly EvidenceRequest[]): Promise<readonly JudgedStatement[]> {
		const requests = wanted.slice(0, Math.max(0, searchLimits.requests - this.#requests));
		this.#requests += requests.length;
		if (requests.length === 0) return [];
		const evidence = await this.#sources.gather(requests);
		this.#isPartial ||= this.#sources.hasRecord && isRecordSilent(evidence, requests);
		for (const body of silentBodies(evidence, requests)) this.#silent.add(body);
		const judged: JudgedStatement[] = [];
		for (const document of documentsOf(evidence, requests)) judged.push(...(await this.#judge(document)));
		return judged;
	}

	/** The same statement from several places counts once; one that another form of it is known of, twice. */
	async #judge(document: JsonObject): Promise<readonly JudgedStatement[]> {
		const key = canonicalJson(document);
		const statement = readStatement(document);
		if (statement === undefined || this.#statements.has(key) || this.#statements.size >= searchLimits.statements) {
			return [];
		}
		const judged = { statement, report: await this.#sources.judgeStatement(document) };
		this.#statements.set(key, judged);
		return [judged];
	}
}

function documentsOf(evidence: EvidenceMap, requests: readonly EvidenceRequest[]): readonly JsonObject[] {
	return requests.flatMap((request) => {
		const answer = evidence.get(evidenceKey(request));
		return answer?.state === "found" ? statementsOf(answer.document) : [];
	});
}
