import { TamgaError } from "../errors.ts";
import { asList, isObject, type Json } from "../json.ts";
import { firstBelow, here } from "./json-pointer.ts";

/** What one input may hold. All are counts known before any costly step, so that no input is slow to refuse. */
export const limits = {
	inputBytes: 2 * 1024 * 1024,
	depth: 24,
	arrayItems: 256,
	keyCharacters: 256,
	textCharacters: 1024 * 1024,
	/** A DID or another address that leads to keys. */
	controllerCharacters: 256,
	methodCharacters: 512,
	proofValueCharacters: 256,
	/** Header of a JWS, in base64url; some carry a chain of certificates. */
	joseHeaderCharacters: 16 * 1024,
	numberCharacters: 64,
	dateCharacters: 64,
	proofs: 8,
	credentials: 16,
	statusEntries: 8,
	/** Evidence that one input can ask for, all rounds together. */
	evidenceRequests: 64,
	/** Work that expanding a document takes, as `complexityOf` counts it: some 200 ms on a small machine. */
	complexity: 10_000,
	/** The same for a presentation with all its credentials: sixteen certificates of ours make some 18,000. */
	presentationComplexity: 20_000,
	/** A list of 32 million entries; what is larger is a bomb. */
	statusListBytes: 4 * 1024 * 1024,
} as const;

/** Refuses lists that are too long, wherever they stand. Throws ARRAY_LIMIT. */
export function checkLimits(document: Json): void {
	const path = findLongList(document);
	if (path !== undefined) throw new TamgaError("ARRAY_LIMIT", undefined, { path });
}

/** Where the first list that is too long stands, as a JSON Pointer. */
function findLongList(value: Json): string | undefined {
	return Array.isArray(value) && value.length > limits.arrayItems ? here : firstBelow(value, findLongList);
}

/** What costs as much as so many plain values to expand and to canonicalise, measured. */
const weights = { object: 16, contextBelow: 64, blankNode: 64 } as const;

/**
 * A deterministic count of the work that a document makes. Contexts are read for every node that brings one, and what
 * blank nodes say of each other is tried in every order (RDFC-1.0 §4.9).
 */
export function complexityOf(value: Json): number {
	if (typeof value === "string") return value.startsWith("_:") ? weights.blankNode : 1;
	if (Array.isArray(value)) return value.reduce<number>((count, item) => count + complexityOf(item), 1);
	if (!isObject(value)) return 1;
	let count: number = weights.object;
	for (const name in value) count += complexityOf(value[name] ?? null);
	const own = "@context" in value ? count + weights.contextBelow : count;
	return "proof" in value ? own * (1 + chainLength(value["proof"])) : own;
}

/** Each proof that builds on another is made over the whole document once more (vc-data-integrity §4.5). */
function chainLength(proof: Json | undefined): number {
	return asList(proof).filter((one) => isObject(one) && "previousProof" in one).length;
}
