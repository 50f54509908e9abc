import type { Line } from "../../compiled/n-quads.ts";
import type { Fields } from "../../template.ts";
import { parsesAsUrl } from "../../parses-as-url.ts";

/**
 * True when the fields that stand as addresses are whole addresses, each different from all others in the document:
 * otherwise two things would become one, about which the general way has rules.
 */
export type AddressGuard = (fields: Fields) => boolean;

export function addressGuard(lines: readonly Line[]): AddressGuard {
	const pieces = lines.flat();
	const slots = [...new Set(pieces.flatMap((piece) => (piece.kind === "iri" ? [piece.slot] : [])))];
	const texts = pieces.flatMap((piece) => (piece.kind === "text" ? [piece.text] : []));
	const fixed = new Set(texts.flatMap((text) => Array.from(text.matchAll(/<([^>]*)>/g), ([, address]) => address)));
	return (fields) => {
		const addresses = slots.map((slot) => fields[slot] ?? "");
		const areApart = new Set(addresses).size === slots.length && !addresses.some((address) => fixed.has(address));
		return areApart && addresses.every((address) => parsesAsUrl(address));
	};
}
