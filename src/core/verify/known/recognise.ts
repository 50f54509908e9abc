import { openTemplate } from "../../compiled/compiled-template.ts";
import { filler } from "../../compiled/filler.ts";
import { asList, isObject, type JsonObject } from "../../json.ts";
import type { Template } from "../../template.ts";
import type { Tools } from "../../tools.ts";
import { checkContexts } from "../contexts.ts";
import { parseDateTime } from "../date-time.ts";
import type { Policy } from "../policy.ts";
import type { DecidingFacts } from "../signed-facts.ts";
import { readEntry } from "../status-entry.ts";
import { addressGuard } from "./address-guard.ts";
import { isPlainlyFilled, type KnownProof, knownProof } from "./known-proof.ts";
import type { LearntTemplate } from "./learnt-template.ts";

/** A certificate of a known template, read without JSON-LD. */
export interface Recognised extends KnownProof {
	/** As much of the credential as a summary and a plan take, with its proof. */
	readonly credential: JsonObject;
	readonly facts: DecidingFacts;
}

/** Reads the certificates of one template, in UTF-8; `undefined` for every text about which the general way must tell. */
export interface KnownTemplate {
	recognise(text: Uint8Array, policy: Policy): Recognised | undefined;
}

export function knownTemplate(
	{ template, statements, facts }: LearntTemplate,
	tools: Pick<Tools, "equalBytes" | "sha256" | "contexts">,
): KnownTemplate {
	const compiled = openTemplate(template, statements, tools);
	const [fillHead, fillFacts] = [filler(headOf(template)), filler(facts)];
	const guard = addressGuard(statements.document);
	const mayBeRead = contextsCheck(tools);
	return {
		recognise(text, policy) {
			const read = isPlainQuestion(policy) ? compiled.read(text) : undefined;
			if (read === undefined || !isPlainlyFilled(read, guard)) return undefined;
			const credential = fillHead(read.fields);
			const deciding = readFacts(fillFacts(read.fields));
			if (deciding === undefined || !mayBeRead(credential, policy)) return undefined;
			const signedBytes = compiled.signedBytes(read.fields, read.proof);
			if (signedBytes === undefined) return undefined;
			const proof = knownProof(read);
			return { credential: { ...credential, proof }, proof, facts: deciding, signedBytes };
		},
	};
}

/** Questions that only the general way answers: about presentations, and by other rules of reading. */
function isPlainQuestion({ profile, challenge, domain, expect }: Policy): boolean {
	return profile === "public" && challenge === undefined && domain === undefined && expect !== "presentation";
}

const dates = ["awardedDate", "validFrom", "validUntil"];

/** The members that `summarise` and `plan` read. */
function headOf(template: Template): Template {
	const names = ["@context", "id", "type", "name", "issuer", ...dates, "credentialStatus"];
	const head = names.flatMap((name) => (name in template ? [[name, template[name] ?? null] as const] : []));
	const [subject] = asList(template["credentialSubject"]).filter(isObject);
	const [achievement] = asList(subject?.["achievement"]).filter(isObject);
	const course = { humanCode: achievement?.["humanCode"] ?? null, version: achievement?.["version"] ?? null };
	const about = { name: subject?.["name"] ?? null, ...(achievement === undefined ? {} : { achievement: course }) };
	return { ...Object.fromEntries(head), credentialSubject: about };
}

/** Dates and status entries as every rule of shape wants them; an issuer, of whom there is one. */
function readFacts({ id, issuers, validFrom, validUntil, status }: JsonObject): DecidingFacts | undefined {
	const facts = {
		id: typeof id === "string" ? id : "",
		issuers: texts(issuers),
		validFrom: texts(validFrom),
		validUntil: texts(validUntil),
		status: asList(status).filter(isObject),
	};
	const areDates = [...facts.validFrom, ...facts.validUntil].every((date) => parseDateTime(date) !== undefined);
	return areDates && facts.status.every((entry) => typeof readEntry(entry) === "object") ? facts : undefined;
}

export function texts(value: JsonObject[string] | undefined): readonly string[] {
	return asList(value).filter((item) => typeof item === "string");
}

const originsKept = 64;

/** Whether its contexts may be read depends on where the credential stands, and on nothing else (see `isOwnContext`). */
function contextsCheck({ contexts }: Pick<Tools, "contexts">): (credential: JsonObject, policy: Policy) => boolean {
	const answers = new Map<string, boolean>();
	return (credential, policy) => {
		const origin =
			/^[a-z]+:(?:\/\/[^/]*)?/.exec(typeof credential["id"] === "string" ? credential["id"] : "")?.[0] ?? "";
		const answer = answers.get(origin) ?? checkContexts(credential, policy, contexts).outcome === "pass";
		if (answers.size >= originsKept) answers.clear();
		answers.set(origin, answer);
		return answer;
	};
}
