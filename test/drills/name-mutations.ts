import type { Json } from "../../src/core/json.ts";
import { type Mutation, ofObjects, withMember } from "./pick-part.ts";

function words(...lines: readonly string[]): readonly string[] {
	return lines.join(" ").split(" ");
}

const knownWords: readonly string[] = words(
	"name description evidence validUntil validFrom credentialStatus credentialSchema termsOfUse expires",
	"domain challenge previousProof created image tag statusSize type id holder digestSRI mediaType issuer",
	"relatedResource confidenceMethod nonce renderMethod proof expirationDate issuanceDate creator criteria statusMessage",
);
const unknownWords: readonly string[] = [
	"grade",
	"Name",
	"valid_until",
	"",
	"x",
	"urn:x:word",
	"https://schema.org/name",
	"schema:name",
];
const prefixes: readonly string[] = [
	"https://schema.org/",
	"https://www.w3.org/2018/credentials#",
	"https://www.w3.org/ns/credentials/status#",
	"https://w3id.org/security#",
	"cred:",
	"sec:",
];

export const keywords: readonly string[] = words(
	"@id @type @index @included @reverse @nest @graph @context @language @value",
	"@set @list @json @none @vocab @base @direction @import",
);

export const someValues: readonly Json[] = [
	null,
	[],
	{},
	"",
	"x",
	0,
	5,
	true,
	[[]],
	"urn:x:1",
	"2099-01-01T00:00:00Z",
	{ id: "urn:x:1" },
];

/** Changes of an object's names. */
export const nameMutations: Readonly<Record<string, Mutation>> = {
	"drop a name": ofObjects((part, random) => withMember(part, random, () => [])),
	rename: ofObjects((part, random) =>
		withMember(part, random, (name, value) => {
			const near = [name.toUpperCase(), `${name} `, name.normalize("NFD"), `${name}s`];
			return [[random.one([...knownWords, ...unknownWords, ...near]), value]];
		}),
	),
	"keyword for a name": ofObjects((part, random) =>
		withMember(part, random, (_, value) => [[random.one(keywords), value]]),
	),
	"full address for a name": ofObjects((part, random) =>
		withMember(part, random, (name, value) => [[random.one(prefixes) + name, value]]),
	),
	"move into a keyword": ofObjects((part, random) =>
		withMember(part, random, (name, value) => {
			const moved = { [name]: value };
			return [[random.one(keywords), random.one<Json>([moved, [moved]])]];
		}),
	),
	"reverse names": ofObjects((part) => Object.fromEntries(Object.entries(part).toReversed())),
	"add a known word": ofObjects((part, random) => ({ ...part, [random.one(knownWords)]: random.one(someValues) })),
	"add an unknown word": ofObjects((part, random) => ({
		...part,
		[random.one(unknownWords)]: random.one(someValues),
	})),
	"add a keyword": ofObjects((part, random) => ({ ...part, [random.one(keywords)]: random.one(someValues) })),
};
