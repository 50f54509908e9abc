import { TamgaError } from "../errors.ts";

/** XML 1.0 §4.6. */
const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Text or a value with its references resolved. Throws BADGE_MALFORMED for one that would have to be looked up. */
export function decodeXmlText(text: string): string {
	return text.includes("&") ? text.replace(/&([^;&\s]{0,32};?)/g, (_, name: string) => resolve(name)) : text;
}

function resolve(reference: string): string {
	const named = entities[reference.slice(0, -1)];
	if (named !== undefined && reference.endsWith(";")) return named;
	const [, hexadecimal, decimal] = /^#(?:x([\da-fA-F]{1,6})|(\d{1,7}));$/.exec(reference) ?? [];
	const point = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
	if (point > 0 && point <= 0x10ffff) return String.fromCodePoint(point);
	throw new TamgaError("BADGE_MALFORMED", "It refers to an entity, which is not read.");
}

/** The other way round, for a value in double quotes. */
export function encodeXmlValue(text: string): string {
	return text.replace(/[&<"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
