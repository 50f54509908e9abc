import * as fc from "fast-check";
import { isObject, type Json, type JsonObject } from "../../src/core/json.ts";
import { openBadges } from "./judging.ts";

/** Under this address stands a vocabulary with everything that JSON-LD lets a word do. */
export const wordsAddress = "https://words.example/v1";

const at = (name: string, more: JsonObject = {}): JsonObject => ({ "@id": `https://words.example/#${name}`, ...more });

export const everyKindOfWord: JsonObject = {
	"@context": {
		id: "@id",
		type: "@type",
		w: "https://words.example/#",
		xsd: "http://www.w3.org/2001/XMLSchema#",
		title: "w:title",
		other: at("title"),
		nothing: null,
		set: at("set", { "@container": "@set" }),
		list: at("list", { "@container": "@list" }),
		byTongue: at("byTongue", { "@container": ["@language", "@set"] }),
		byIndex: at("byIndex", { "@container": "@index" }),
		byId: at("byId", { "@container": "@id" }),
		graph: at("graph", { "@container": "@graph" }),
		graphs: at("graphs", { "@container": ["@graph", "@set"] }),
		raw: at("raw", { "@type": "@json" }),
		link: at("link", { "@type": "@id" }),
		links: at("links", { "@type": "@id", "@container": "@list" }),
		kind: at("kind", { "@type": "@vocab" }),
		plain: at("plain", { "@type": "@none" }),
		when: at("when", { "@type": "xsd:dateTime" }),
		odd: at("odd", { "@type": "none:dateTime" }),
		count: at("count", { "@type": "xsd:integer" }),
		ratio: at("ratio", { "@type": "xsd:double" }),
		flag: at("flag", { "@type": "xsd:boolean" }),
		mongolian: at("mongolian", { "@language": "MN" }),
		rightward: at("rightward", { "@direction": "ltr" }),
		partOf: { "@reverse": "w:hasPart" },
		nest: "@nest",
		place: at("place", {
			"@context": { title: "w:titleOfPlace", Kind: at("KindInPlace", { "@context": { deep: at("deep") } }) },
		}),
		quiet: at("quiet", { "@context": { "@propagate": false, title: "w:quietTitle" } }),
		Kind: at("Kind", { "@context": { inner: at("inner"), title: at("titleOfKind") } }),
		Second: at("Second", { "@context": { inner: at("innerOfSecond", { "@type": "@id" }) } }),
		Lasting: at("Lasting", { "@context": { "@propagate": true, title: at("lasting") } }),
	},
};

const text = fc.oneof(
	fc.string({ unit: "grapheme" }),
	fc.string({ unit: "binary" }),
	fc.constantFrom('"\\\n\r\t\b\f\u007f\u0001', "\u{1D11E}\uE000", "5", "true", "2026-07-01T00:00:00Z", "@id", ""),
);
const numbers = fc.oneof(
	fc.integer(),
	fc.double({ noNaN: true, noDefaultInfinity: true }),
	fc.constantFrom(1e21, 1e-7, -0, 5e20, 0.5),
);
const addresses = ["urn:x:a", "urn:x:b", "https://a.example/ü?q#f", "did:key:z6Mk", "w:title", "a:b:c", "none:w"];
const oddAddresses = ["", "relative", "_:b0", "urn:with space", "https://a.example/{x}", "@id", ":x", "w:", "title"];
const oddWords = ["nothing", "byIndex", "byId", "partOf", "nest", "quiet", "rightward", "undefined"];

type Member = readonly [string, Json];

/** A word of some, with a value that fits. */
function member(names: readonly string[], value: fc.Arbitrary<Json>): fc.Arbitrary<Member> {
	return fc.tuple(fc.constantFrom(...names), value);
}

/** One, or a list of some. */
function many(item: fc.Arbitrary<Json>): fc.Arbitrary<Json> {
	return fc.oneof({ weight: 2, arbitrary: item }, fc.array(item, { maxLength: 3 }));
}

/** A node of random words; `oddness` of a hundred choices is one that a careful reader refuses or leaves to others. */
function nodes(oddness: number): fc.Arbitrary<JsonObject> {
	const mostly = <T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>): fc.Arbitrary<T> =>
		fc.oneof({ weight: 100 - oddness, arbitrary: usual }, { weight: oddness, arbitrary: odd });
	const oneOf = <T>(usual: readonly T[], odd: readonly T[]) =>
		mostly(fc.constantFrom(...usual), fc.constantFrom(...odd));
	const address = oneOf(addresses, oddAddresses);
	const tag = oneOf(["mn", "en-GB", "ZH-hans", "fr"], ["x_y", "@none", "", "title"]);
	const type = oneOf(["Kind", "Second", "Profile", "w:T", "urn:x:Type"], ["Lasting", "relative", "@json", "title"]);
	const languageMap = fc.dictionary(tag, many(text), { maxKeys: 2, noNullPrototype: true });
	const tagged = fc.record({ "@value": text, "@language": tag }, { requiredKeys: ["@value"], noNullPrototype: true });
	const directed = fc.record({ "@value": fc.oneof(text, numbers), "@direction": fc.constantFrom("ltr", "rtl") });
	const names = { id: address, type: fc.oneof(type, fc.array(type, { minLength: oddness > 0 ? 0 : 1, maxLength: 3 })) };
	const { node } = fc.letrec<{ node: JsonObject; thing: Json }>((tie) => ({
		thing: fc.oneof({ maxDepth: 3 }, address, tie("node")),
		node: fc
			.tuple(
				fc.record(names, { requiredKeys: [], noNullPrototype: true }),
				fc.array(
					mostly<Member>(
						fc.oneof(
							member(["title", "other", "mongolian", "plain", "when", "odd", "name"], many(fc.oneof(text, tagged))),
							member(
								["set", "list", "count", "flag", "title"],
								many(fc.oneof(text, numbers, fc.boolean(), fc.constant(null))),
							),
							member(["link", "links", "kind", "set", "list", "place"], many(tie("thing"))),
							member(["graph", "graphs", "place"], many(tie("node"))),
							member(["byTongue"], languageMap),
							member(["raw"], fc.jsonValue({ maxDepth: 2 }).map(asJson)),
						),
						member(
							[...oddWords, "title", "link"],
							fc.oneof(tie("thing"), directed, fc.array(fc.array(text)), languageMap),
						),
					),
					{ maxLength: 4 },
				),
			)
			.map(([own, members]): JsonObject => ({ ...Object.fromEntries(members), ...own })),
	}));
	return node;
}

const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value));

const someContexts = fc.constantFrom<readonly string[]>([wordsAddress], [...openBadges, wordsAddress]);

/** Documents of random words: half of them ordinary, half with something odd in most. */
export const randomDocument: fc.Arbitrary<JsonObject> = fc
	.tuple(someContexts, fc.oneof(nodes(0), nodes(8)))
	.map(([context, node]) => ({ ...node, "@context": context }));

/** The same document with something else at a random place. */
export function changed(document: JsonObject): fc.Arbitrary<JsonObject> {
	const value = fc.oneof(nodes(8), text, numbers, fc.constantFrom(...addresses, ...oddAddresses, null, undefined));
	return fc.tuple(fc.nat(), value).map(([place, value]) => {
		const places = placesIn(document).filter(([first]) => first !== "@context");
		const path = places[place % places.length] ?? [];
		const changed = withAt(document, path, value);
		return isObject(changed) ? changed : document;
	});
}

type Path = readonly (string | number)[];

function placesIn(value: Json): readonly Path[] {
	if (typeof value !== "object" || value === null) return [];
	return Object.entries<Json>(value).flatMap(([name, member]): readonly Path[] => [
		[name],
		...placesIn(member).map((path) => [name, ...path]),
	]);
}

function withAt(value: Json, [name, ...rest]: Path, put: Json | undefined): Json {
	if (typeof value !== "object" || value === null || name === undefined) return value;
	const members = Object.entries<Json>(value).flatMap(([one, member]): readonly (readonly [string, Json])[] => {
		if (one !== String(name)) return [[one, member]];
		if (rest.length > 0) return [[one, withAt(member, rest, put)]];
		return put === undefined ? [] : [[one, put]];
	});
	return Array.isArray(value) ? members.map(([, member]) => member) : Object.fromEntries(members);
}
