import { problem } from "../errors.ts";
import { asList, isObject, type JsonObject } from "../json.ts";
import type { Report } from "../report.ts";
import { withoutFragment } from "./did.ts";
import { readSigned } from "./jose/open-envelope.ts";

/**
 * The report on a presentation where it matters who presents: `invalid` unless every credential in it was issued to one
 * who signed. Without that anybody could present a file that they once saw. Whether the signatures hold is judged apart.
 */
export function withHolderBinding(report: Report, presentation: JsonObject): Report {
	if (isPresentedByHolder(presentation)) return report;
	const mismatch = problem("HOLDER_MISMATCH", "It was issued to somebody else than the one who presents it.");
	const { code } = mismatch;
	const checks = report.checks.map((each) =>
		each.check === "proof" ? { check: each.check, outcome: "fail" as const, code } : each,
	);
	return { ...report, verdict: "invalid", checks, errors: [mismatch, ...report.errors] };
}

function isPresentedByHolder(presentation: JsonObject): boolean {
	const { document, signer } = readSigned(presentation);
	const signers = signer === undefined ? asList(document["proof"]).map(signerOf) : [signer];
	const subjects = asList(document["verifiableCredential"]).flatMap((one) =>
		asList(isObject(one) ? readSigned(one).document["credentialSubject"] : null),
	);
	return (
		subjects.length > 0 &&
		subjects.every((subject) => {
			const id = isObject(subject) ? subject["id"] : undefined;
			return typeof id === "string" && signers.includes(id);
		})
	);
}

function signerOf(proof: unknown): string | undefined {
	const method = isObject(proof) ? proof["verificationMethod"] : undefined;
	return typeof method === "string" ? withoutFragment(method) : undefined;
}
