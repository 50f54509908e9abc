import { TamgaError } from "../errors.ts";
import { isObject, type Json } from "../json.ts";

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
	numberCharacters: 64,
	dateCharacters: 64,
	proofs: 8,
	credentials: 16,
	statusEntries: 8,
	/** Values of all kinds in one document, counted together. */
	values: 20_000,
	/** A list of 32 million entries; what is larger is a bomb. */
	statusListBytes: 4 * 1024 * 1024,
} as const;

/** Refuses lists that are too long and documents of too many values. Throws ARRAY_LIMIT or GRAPH_TOO_COMPLEX. */
export function checkLimits(document: Json): void {
	let values = 0;
	const visit = (value: Json, path: string): void => {
		if (++values > limits.values) throw new TamgaError("GRAPH_TOO_COMPLEX");
		if (Array.isArray(value)) {
			if (value.length > limits.arrayItems) throw new TamgaError("ARRAY_LIMIT", undefined, { path });
			for (const [index, item] of value.entries()) visit(item, `${path}/${index}`);
		} else if (isObject(value)) {
			for (const key of Object.keys(value)) visit(value[key] ?? null, `${path}/${pointerToken(key)}`);
		}
	};
	visit(document, "");
}

/** A name as a token of a JSON Pointer (RFC 6901 §3). */
export function pointerToken(key: string): string {
	return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
