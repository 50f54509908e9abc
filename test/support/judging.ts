import type { EvidenceMap } from "../../src/core/evidence.ts";
import type { Json, JsonObject } from "../../src/core/json.ts";
import type { CheckName, Outcome, Report } from "../../src/core/report.ts";
import { judge } from "../../src/core/verify/judge.ts";
import type { Policy } from "../../src/core/verify/policy.ts";
import { makeIssuer, now, signCredential } from "./sign.ts";
import { found } from "./status-list.ts";
import { tools } from "./tools.ts";

export const issuer = makeIssuer("issuer");
export const webIssuer = makeIssuer("web issuer", "did:web:issuer.example");
export const attacker = makeIssuer("attacker");
export const holder = makeIssuer("holder");

export const webEvidence = found({ [`controller-document ${webIssuer.did}`]: webIssuer.controllerDocument() });

/** The id of that credential. */
export const credentialId = "urn:uuid:9d1b6c1e-6f0a-4f6e-9a39-0d8f0f2f7a01";

/** A small unsigned credential; `members` replace its own. */
export function credential(members: JsonObject = {}): JsonObject {
	return {
		"@context": ["https://www.w3.org/ns/credentials/v2"],
		id: credentialId,
		type: ["VerifiableCredential"],
		issuer: issuer.did,
		validFrom: "2026-07-01T00:00:00Z",
		name: "Data Analysis",
		credentialSubject: { id: "urn:uuid:7c1b6c1e-6f0a-4f6e-9a39-0d8f0f2f7b02", name: "Bat Dorj", description: "Pass" },
		...members,
	};
}

export const openBadges: readonly string[] = [
	"https://www.w3.org/ns/credentials/v2",
	"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
];

/** The same, signed by its issuer as an ordinary issuer would. */
export function signed(members: JsonObject = {}): Promise<JsonObject> {
	return signCredential(credential(members), issuer);
}

export interface Circumstances extends Partial<Policy> {
	readonly evidence?: EvidenceMap;
	readonly at?: string;
}

/** Judges with the usual policy: our two issuers recognised, lists at most a day old, the usual moment. */
export function judged(document: Json, circumstances: Circumstances = {}): Promise<Report> {
	const { evidence = new Map(), at, ...policy } = circumstances;
	const usual: Policy = {
		recognised: new Map([
			[issuer.did, "The issuer"],
			[webIssuer.did, "The web issuer"],
		]),
		profile: "public",
		statusMaxAgeMs: 24 * 60 * 60 * 1000,
	};
	return judge(document, evidence, { ...usual, ...policy }, at === undefined ? now : new Date(at), tools);
}

export function codesOf(report: Report): readonly string[] {
	return report.errors.map(({ code }) => code);
}

export function outcomeOf(report: Report, check: CheckName): Outcome | undefined {
	return report.checks.find((one) => one.check === check)?.outcome;
}

/** Verdict and codes, the way most tests ask. */
export async function answer(document: Json, circumstances: Circumstances = {}): Promise<readonly string[]> {
	const report = await judged(document, circumstances);
	return [report.malformed === true ? "malformed" : report.verdict, ...codesOf(report)];
}
