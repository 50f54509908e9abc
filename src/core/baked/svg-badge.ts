import { TamgaError } from "../errors.ts";
import { type XmlToken, xmlTokens } from "./xml-tokens.ts";

/** Open Badges 3.0 §5.3.2. */
export const badgeNamespace = "https://purl.imsglobal.org/ob/v3p0";
const svgNamespace = "http://www.w3.org/2000/svg";

type OpenTag = Extract<XmlToken, { kind: "open" }>;

/** A credential element, from its start to its end in the text. */
export interface BadgeElement {
	readonly start: number;
	readonly end: number;
	/** What it holds: its `verify` attribute and its text, those that are not empty. */
	readonly contents: readonly string[];
}

export interface SvgBadge {
	readonly root: OpenTag;
	/** In the order in which they stand. */
	readonly credentials: readonly BadgeElement[];
}

/** An element around the one that is read, with the prefixes that it declares. */
interface Level {
	readonly tag: OpenTag;
	readonly outer: Level | undefined;
	readonly depth: number;
}

/** Drawings are nested some ten levels deep. */
const maxDepth = 100;

/** Finds the credential elements of an SVG, wherever they stand. Throws BADGE_MALFORMED. */
export function readSvgBadge(svg: string): SvgBadge {
	const reader = new BadgeReader();
	for (const token of xmlTokens(svg)) reader.take(token);
	return reader.finish();
}

/** Follows the tokens of an SVG from its root to its end. */
class BadgeReader {
	#root: OpenTag | undefined;
	#level: Level | undefined;
	/** The credential element in which the next text stands. */
	#reading: { readonly level: Level; text: string } | undefined;
	readonly #credentials: BadgeElement[] = [];

	take(token: XmlToken): void {
		if (token.kind === "text") this.#takeText(token.text);
		else if (token.kind === "close") this.#close(token.name, token.end);
		else {
			this.#open(token);
			if (token.isEmpty) this.#close(token.name, token.end);
		}
	}

	finish(): SvgBadge {
		if (this.#root === undefined || this.#level !== undefined) throw malformed();
		return { root: this.#root, credentials: this.#credentials };
	}

	#takeText(text: string): void {
		if (this.#reading !== undefined) this.#reading.text += text;
		else if (this.#level === undefined && text.trim() !== "") throw malformed();
	}

	/** A credential holds nothing but text, and a document has one root. */
	#open(tag: OpenTag): void {
		const hasEnded = this.#level === undefined && this.#root !== undefined;
		if (this.#reading !== undefined || hasEnded) throw malformed();
		this.#level = enter(tag, this.#level);
		this.#root ??= rootOf(this.#level);
		if (isCredential(this.#level)) this.#reading = { level: this.#level, text: "" };
	}

	#close(name: string, end: number): void {
		if (this.#level?.tag.name !== name) throw malformed();
		if (this.#reading?.level === this.#level) {
			this.#credentials.push(elementOf(this.#level.tag, this.#reading.text, end));
			this.#reading = undefined;
		}
		this.#level = this.#level.outer;
	}
}

function enter(tag: OpenTag, outer: Level | undefined): Level {
	const depth = (outer?.depth ?? 0) + 1;
	if (depth > maxDepth) throw malformed();
	return { tag, outer, depth };
}

function rootOf(level: Level): OpenTag {
	if (localName(level.tag.name) !== "svg" || namespaceOf(level) !== svgNamespace) throw malformed();
	return level.tag;
}

function isCredential(level: Level): boolean {
	return localName(level.tag.name) === "credential" && namespaceOf(level) === badgeNamespace;
}

function elementOf(tag: OpenTag, text: string, end: number): BadgeElement {
	const contents = [tag.attributes.get("verify") ?? "", text].map((content) => content.trim());
	return { start: tag.start, end, contents: contents.filter((content) => content !== "") };
}

function localName(name: string): string {
	return name.slice(name.indexOf(":") + 1);
}

/** Namespaces in XML 1.0 §6: the nearest declaration of the name's prefix. */
function namespaceOf(level: Level): string | undefined {
	const prefix = level.tag.name.includes(":") ? level.tag.name.split(":", 1)[0] : undefined;
	const declaration = prefix === undefined ? "xmlns" : `xmlns:${prefix}`;
	for (let at: Level | undefined = level; at !== undefined; at = at.outer) {
		const namespace = at.tag.attributes.get(declaration);
		if (namespace !== undefined) return namespace;
	}
	return undefined;
}

function malformed(): TamgaError {
	return new TamgaError("BADGE_MALFORMED", "It is not written as SVG asks.");
}
