import { openTemplate } from "../../compiled/compiled-template.ts";
import { filler } from "../../compiled/filler.ts";
import { asList, isObject, type JsonObject } from "../../json.ts";
import type { Tools } from "../../tools.ts";
import { pass } from "../finding.ts";
import { rememberBits } from "../remember-bits.ts";
import type { SignedFacts } from "../signed-facts.ts";
import type { ListReading, ReadList } from "../status-list.ts";
import { addressGuard } from "./address-guard.ts";
import { isPlainlyFilled, knownProof, verifyKnownProof } from "./known-proof.ts";
import type { LearntTemplate } from "./learnt-template.ts";
import { texts } from "./recognise.ts";

/** A list was met that only the general way can read, or of which only that can tell what is wrong. */
export class UnknownList extends Error {}

const utf8 = new TextEncoder();

/** Reads status lists of a known template without JSON-LD. Throws UnknownList for all others. */
export function knownListReader(
	{ template, statements, facts }: LearntTemplate,
	tools: Pick<Tools, "equalBytes" | "sha256" | "gunzip" | "verifyEd25519" | "verifyEcdsa">,
): ReadList {
	const compiled = openTemplate(template, statements, tools);
	const fillFacts = filler(facts);
	const guard = addressGuard(statements.document);
	const read = (document: JsonObject): ListReading | undefined => {
		const signed = compiled.read(utf8.encode(JSON.stringify(document)));
		if (signed === undefined || !isPlainlyFilled(signed, guard)) return undefined;
		const signedBytes = compiled.signedBytes(signed.fields, signed.proof);
		if (signedBytes === undefined) return undefined;
		const known = { proof: knownProof(signed), signedBytes };
		return {
			facts: readFacts(fillFacts(signed.fields)),
			form: pass,
			bits: rememberBits(tools),
			verifyProofs: async (conditions) => {
				const proofs = await verifyKnownProof(known, conditions, tools);
				if (proofs.finding.outcome !== "pass") throw new UnknownList();
				return proofs;
			},
		};
	};
	return async (document) => {
		const reading = read(document);
		if (reading === undefined) throw new UnknownList();
		return reading;
	};
}

function readFacts({ id, issuers, validFrom, validUntil, subjects }: JsonObject): SignedFacts {
	return {
		...(typeof id === "string" ? { id } : {}),
		issuers: texts(issuers),
		validFrom: texts(validFrom),
		validUntil: texts(validUntil),
		subjects: asList(subjects).filter(isObject),
		types: [],
		holders: [],
		status: [],
		credentials: 0,
	};
}
