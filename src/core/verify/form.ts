import { isObject, type Json, type JsonObject, someBelow } from "../json.ts";
import { type Finding, failed, pass } from "./finding.ts";
import type { Expanded } from "./json-ld.ts";
import { firstBelow, here } from "./json-pointer.ts";
import { inUsualCase } from "./language-tag.ts";
import { checkNodes } from "./nodes.ts";
import type { Vocabulary } from "./vocabulary.ts";

/*
 * An RDF signature covers statements, not the JSON that a person or program reads. The same statements can be written
 * so that a date, a status or a name is not where readers look for it. So a public verdict accepts one way of writing
 * only, near the compacted form that VCDM 2.0 §4.2 demands: equal statements then give equal JSON, but for the order
 * of sets. (Two words for one thing remain: AchievementCredential and OpenBadgeCredential, both in plain sight.)
 */

/** Words of VCDM 2.0 that may hold one value or a list of one. */
const setWords: ReadonlySet<string> = new Set([
	"type",
	"credentialStatus",
	"credentialSchema",
	"evidence",
	"termsOfUse",
	"refreshService",
	"relatedResource",
	"renderMethod",
	"confidenceMethod",
	"domain",
	"previousProof",
]);

/** Words that hold a thing as an object, even one with nothing but an id. */
const objectWords: ReadonlySet<string> = new Set(["credentialSubject", "criteria"]);

/** Words that may hold an id or an object with one (VCDM 2.0 §4.7, §4.13). */
const eitherWords: ReadonlySet<string> = new Set(["issuer", "holder"]);

/** Words that name people and bodies. */
const profileWords: ReadonlySet<string> = new Set(["issuer", "holder", "creator"]);

const valueObjectNames: ReadonlySet<string> = new Set(["@value", "@language", "@direction"]);

/** Names that JSON-LD reads in a way of its own: keywords, and addresses instead of words. `document` has no context. */
export function checkNames(document: JsonObject): Finding {
	const path = findStrangeName(document);
	return path === undefined ? pass : failed("NON_COMPACT_FORM", "A name is a keyword or an address.", path);
}

function findStrangeName(value: Json): string | undefined {
	return firstBelow(value, isLanguageText(value) ? strangeInText : strangeInThing);
}

function strangeInText(member: Json, name: string | undefined): string | undefined {
	return name === undefined || valueObjectNames.has(name) ? findStrangeName(member) : here;
}

const keywordOrAddress = /^@|:/;

function strangeInThing(member: Json, name: string | undefined): string | undefined {
	return name === undefined || !keywordOrAddress.test(name) ? findStrangeName(member) : here;
}

/** A text with its language (VCDM 2.0 §11.1): the one place where keywords belong. */
function isLanguageText(value: Json): boolean {
	return isObject(value) && typeof value["@value"] === "string" && ("@language" in value || "@direction" in value);
}

/** True when the document is written in the one way. `document` has no context; `vocabularies` are its contexts'. */
export function checkForm(document: JsonObject, expanded: Expanded, vocabularies: readonly Vocabulary[]): Finding {
	const nodes = checkNodes(expanded);
	if (nodes.outcome !== "pass") return nodes;
	const is: Lookup = (part, text) => isIn(vocabularies, part, text);
	const path = findStrangeValue(document, is);
	if (path !== undefined) return failed("NON_COMPACT_FORM", "A value is not written in compacted form.", path);
	if (hasBareProfile(document)) return failed("NON_COMPACT_FORM", "Who somebody is stands elsewhere than there.");
	const isPlain = addressesArePlain(document, expanded, is);
	return isPlain ? pass : failed("NON_COMPACT_FORM", "An address is not written out, or there is a word for it.");
}

/** Whether one of a document's vocabularies has a word or address in that part. */
type Lookup = (part: keyof Vocabulary, text: string) => boolean;

function isIn(vocabularies: readonly Vocabulary[], part: keyof Vocabulary, text: string): boolean {
	for (const vocabulary of vocabularies) if (vocabulary[part].has(text)) return true;
	return false;
}

/** Where a value stands that could have been written otherwise, as a JSON Pointer. */
function findStrangeValue(document: JsonObject, is: Lookup): string | undefined {
	const look = (value: Json, word: string | undefined): string | undefined => {
		const isStrange = value === null || (word === undefined ? Array.isArray(value) : !isWrittenRight(value, word, is));
		return isStrange ? here : firstBelow(value, look);
	};
	return look(document, undefined);
}

const lowerCaseTag = /^[a-z0-9-]+$/;

/** `word` is the property that holds the value; items of a list have been judged with their list. */
function isWrittenRight(value: Json, word: string, is: Lookup): boolean {
	if (word === "@language") return typeof value === "string" && value === inUsualCase(value);
	if (objectWords.has(word)) return isObject(value);
	if (Array.isArray(value) ? value.some(isBareReference) : isBareReference(value)) return eitherWords.has(word);
	if (is("languageMaps", word)) return isObject(value) && Object.keys(value).every((tag) => lowerCaseTag.test(tag));
	if (!Array.isArray(value)) return !is("lists", word) || is("sets", word);
	return value.length > 1 || (value.length === 1 && (setWords.has(word) || is("sets", word) || is("lists", word)));
}

/** Somebody who is described anywhere is described wherever they are named: else the description could be moved away. */
function hasBareProfile(document: JsonObject): boolean {
	const [described, bare] = [new Set<Json>(), new Set<Json>()];
	const visit = (value: Json, word?: string): void => {
		if (Array.isArray(value)) for (const item of value) visit(item, word);
		if (word !== undefined && profileWords.has(word)) {
			if (typeof value === "string") bare.add(value);
			else if (isBareReference(value) && isObject(value)) bare.add(value["id"] ?? null);
		}
		if (!isObject(value)) return;
		if ("id" in value && !isBareReference(value)) described.add(value["id"] ?? null);
		for (const name in value) visit(value[name] ?? null, name);
	};
	visit(document);
	return [...bare].some((id) => described.has(id));
}

/** An object that says no more than its id would alone. */
function isBareReference(value: Json): boolean {
	return isObject(value) && "id" in value && Object.keys(value).length === 1;
}

/** Every address and type in the statements stands in the JSON as itself, or as a word where there is one. */
function addressesArePlain(document: JsonObject, expanded: Expanded, is: Lookup): boolean {
	const written = new Set<string>();
	collectTexts(document, written);
	const isIdPlain = (id: string): boolean => written.has(id) || is("addresses", id);
	const isTypePlain = (type: string): boolean => written.has(type) !== is("addresses", type);
	const isStrange = (item: Json): boolean => {
		if (isObject(item)) {
			const { "@id": id, "@type": types } = item;
			if (typeof id === "string" && !isIdPlain(id)) return true;
			if (Array.isArray(types) && !types.every(isTypePlain)) return true;
			if ("@value" in item) return false;
		}
		return someBelow(item, isStrange);
	};
	return !isStrange(expanded);
}

function collectTexts(value: Json, texts: Set<string>): void {
	if (typeof value === "string") texts.add(value);
	else if (Array.isArray(value)) for (const item of value) collectTexts(item, texts);
	else if (isObject(value)) for (const name in value) collectTexts(value[name] ?? null, texts);
}
