import { TamgaError } from "../errors.ts";
import { looksLikeJws } from "../verify/jose/compact-jws.ts";
import { maxBakedBytes, onlyCredential } from "./baked.ts";
import { badgeNamespace, readSvgBadge } from "./svg-badge.ts";
import { encodeXmlValue } from "./xml-text.ts";

const prefix = "openbadges";

/** The credential baked into an SVG: JSON or a JWT, still to be judged. Throws the BADGE_… codes. */
export function readBakedSvg(svg: Uint8Array): Uint8Array {
	const { credentials } = readSvgBadge(textOf(svg));
	const content = onlyCredential(onlyCredential(credentials).contents);
	const bytes = new TextEncoder().encode(content);
	if (bytes.length > maxBakedBytes) throw new TamgaError("BADGE_TOO_LARGE");
	return bytes;
}

/**
 * The picture with a credential, JSON or a JWT, in it; one that was in it before is replaced. The drawing itself stays as
 * it is written. Throws BADGE_MALFORMED.
 */
export function bakeSvg(svg: Uint8Array, credential: string): Uint8Array {
	const text = textOf(svg);
	const { root, credentials } = readSvgBadge(text);
	const declared = root.attributes.get(`xmlns:${prefix}`);
	if (root.isEmpty || (declared !== undefined && declared !== badgeNamespace)) {
		throw new TamgaError("BADGE_MALFORMED", "Nothing can be put into it.");
	}
	const declaration = declared === undefined ? ` xmlns:${prefix}="${badgeNamespace}"` : "";
	const head = text.slice(0, root.end - 1) + declaration + ">";
	return new TextEncoder().encode(head + elementFor(credential) + without(credentials, text, root.end));
}

/** Open Badges 3.0 §5.3.2.1: directly after the svg tag; a JWT as an attribute, JSON as CDATA. */
function elementFor(credential: string): string {
	if (looksLikeJws(credential)) return `<${prefix}:credential verify="${encodeXmlValue(credential)}"/>`;
	const cdata = credential.replaceAll("]]>", "]]]]><![CDATA[>");
	return `<${prefix}:credential><![CDATA[${cdata}]]></${prefix}:credential>`;
}

/** The text from a place on, with these parts taken out. */
function without(parts: readonly { readonly start: number; readonly end: number }[], text: string, from: number) {
	const ends = [from, ...parts.map(({ end }) => end)];
	return ends.map((end, index) => text.slice(end, parts[index]?.start)).join("");
}

/** XML may be written in other encodings; pictures of badges are UTF-8. */
function textOf(svg: Uint8Array): string {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(svg);
	} catch (cause) {
		throw new TamgaError("BADGE_MALFORMED", "It is not plain UTF-8.", { cause });
	}
}
