import { TamgaError } from "../errors.ts";
import { decodeXmlText } from "./xml-text.ts";

/** A piece of an XML document, with its place in the text. Comments and instructions are passed over. */
export type XmlToken = { readonly start: number; readonly end: number } & (
	| {
			readonly kind: "open";
			readonly name: string;
			readonly attributes: ReadonlyMap<string, string>;
			/** Written as `<name/>`. */
			readonly isEmpty: boolean;
	  }
	| { readonly kind: "close"; readonly name: string }
	| { readonly kind: "text"; readonly text: string }
);

/** More than any drawing of two megabytes has. */
const maxTokens = 100_000;

const nameEnd = /[^\s"'<>/=&]+/y;
const attribute = /\s+([^\s"'<>/=&]+)\s*=\s*(?:"([^<"]*)"|'([^<']*)')/y;
const tagEnd = /\s*(\/?)>/y;
const closing = /([^\s"'<>/=&]+)\s*>/y;

/**
 * Takes XML apart in one pass and without looking anything up: no document type with declarations, no entities but the
 * five of XML. Whether tags match is for the reader of the tokens. Throws BADGE_MALFORMED.
 */
export function* xmlTokens(xml: string): Generator<XmlToken> {
	let at = 0;
	for (let count = 0; at < xml.length; count++) {
		if (count === maxTokens) throw malformed("It has too many elements.");
		const passed = afterPassedOver(xml, at);
		if (passed !== undefined) {
			at = passed;
			continue;
		}
		const token = tokenAt(xml, at);
		yield token;
		at = token.end;
	}
}

/** Where a comment, an instruction or a document type that begins here ends. */
function afterPassedOver(xml: string, at: number): number | undefined {
	if (xml.startsWith("<!--", at)) return after(xml, "-->", at + 4);
	if (xml.startsWith("<?", at)) return after(xml, "?>", at + 2);
	if (!xml.startsWith("<!DOCTYPE", at)) return undefined;
	const end = after(xml, ">", at);
	if (xml.slice(at, end).includes("[")) throw malformed("It declares entities, which are not read.");
	return end;
}

function tokenAt(xml: string, start: number): XmlToken {
	const cdata = "<![CDATA[";
	if (xml.startsWith(cdata, start)) {
		const end = after(xml, "]]>", start);
		return { kind: "text", text: xml.slice(start + cdata.length, end - 3), start, end };
	}
	if (xml.startsWith("</", start)) {
		const [, name = ""] = match(closing, xml, start + 2);
		return { kind: "close", name, start, end: closing.lastIndex };
	}
	if (xml.startsWith("<", start)) return openTag(xml, start);
	const next = xml.indexOf("<", start);
	const end = next < 0 ? xml.length : next;
	return { kind: "text", text: decodeXmlText(xml.slice(start, end)), start, end };
}

function openTag(xml: string, start: number): XmlToken {
	const [name] = match(nameEnd, xml, start + 1);
	const attributes = new Map<string, string>();
	let end = nameEnd.lastIndex;
	for (;;) {
		attribute.lastIndex = end;
		const [whole, key, double, single] = attribute.exec(xml) ?? [];
		if (whole === undefined || key === undefined) break;
		if (attributes.has(key)) throw malformed("An attribute stands there twice.");
		attributes.set(key, decodeXmlText(double ?? single ?? ""));
		end += whole.length;
	}
	const [, slash] = match(tagEnd, xml, end);
	return { kind: "open", name, attributes, isEmpty: slash === "/", start, end: tagEnd.lastIndex };
}

function match(pattern: RegExp, xml: string, at: number): RegExpExecArray {
	pattern.lastIndex = at;
	const found = pattern.exec(xml);
	if (found === null) throw malformed("It is not written as XML asks.");
	return found;
}

function after(xml: string, mark: string, from: number): number {
	const at = xml.indexOf(mark, from);
	if (at < 0) throw malformed("It is cut off.");
	return at + mark.length;
}

function malformed(detail: string): TamgaError {
	return new TamgaError("BADGE_MALFORMED", detail);
}
