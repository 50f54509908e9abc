import type { Code } from "../../src/core/codes.ts";
import type { Json, JsonObject } from "../../src/core/json.ts";
import { holder, issuer, openBadges, signed } from "../support/judging.ts";
import { signPresentation } from "../support/sign.ts";
import { type Case, type Expectation, expects } from "./case.ts";
import { asked, base, presentationOf, proofOf, subjectId, withProof } from "./controls.ts";
import { withContext } from "./hidings.ts";

const good = await signed();
const many = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
const tooLong = expects("malformed", "ARRAY_LIMIT");
const tooComplex = expects("invalid", "GRAPH_TOO_COMPLEX");
const refused = (code: Code): Expectation => expects("malformed", code);

/** Blank nodes that look alike from every side: the food of slow canonicalisation. */
const clique = (size: number): JsonObject[] =>
	many(size, (at) => ({ id: `_:n${at}`, related: many(size, (to) => ({ id: `_:n${to}`, type: ["Related"] })) }));
const ring = (size: number): JsonObject[] =>
	many(size, (at) => ({
		id: `_:n${at}`,
		type: ["Achievement"],
		related: [{ id: `_:n${(at + 1) % size}`, type: ["Related"] }],
	}));
const chain = (depth: number): JsonObject =>
	depth === 0 ? { type: ["Profile"] } : { type: ["Profile"], parentOrg: chain(depth - 1) };
const inSubject = (members: JsonObject): JsonObject => ({
	...good,
	"@context": openBadges,
	credentialSubject: { id: subjectId, type: ["AchievementSubject"], ...members },
});

const inputs: readonly (readonly [threat: number, name: string, input: Json, expect: Expectation])[] = [
	[72, "a clique of blank nodes", inSubject({ achievement: clique(16) }), expects("invalid")],
	[72, "a ring of blank nodes", inSubject({ achievement: ring(200) }), expects("invalid")],
	[
		72,
		"three long chains alike",
		inSubject({ achievement: { id: "urn:x:a", type: ["Achievement"], related: many(3, () => chain(6)) } }),
		expects("invalid"),
	],
	[72, "a poison graph in @graph", { ...good, "@graph": clique(10) }, expects("invalid")],
	[
		72,
		"thousands of small objects",
		{ ...good, evidence: many(250, (at) => ({ id: `urn:x:${at}`, type: ["A"], a: [{}, {}, {}] })) },
		tooComplex,
	],
	[
		72,
		"a poison graph under an inline context",
		withContext(inSubject({ achievement: clique(12) }), { more: "urn:x:more" }),
		expects("undetermined", "CONTEXT_NOT_ALLOWED"),
	],
	[73, "10,000 contexts", { ...good, "@context": [base, ...many(10_000, (at) => `https://e.example/${at}`)] }, tooLong],
	[73, "257 contexts", { ...good, "@context": many(257, () => base) }, tooLong],
	[73, "20,000 types", { ...good, type: ["VerifiableCredential", ...many(20_000, (at) => `Type${at}`)] }, tooLong],
	[73, "20,000 subjects", { ...good, credentialSubject: many(20_000, (at) => ({ id: `urn:x:${at}` })) }, tooLong],
	[
		73,
		"20,000 blank nodes",
		{ ...good, evidence: many(20_000, (at) => ({ type: "Evidence", name: `e${at}` })) },
		tooLong,
	],
	[
		73,
		"an inline context of 20,000 words",
		withContext(good, Object.fromEntries(many(20_000, (at) => [`w${at}`, `urn:x:${at}`]))),
		expects("undetermined", "CONTEXT_NOT_ALLOWED"),
	],
	[
		74,
		"200,000 characters of base58 for a signature",
		withProof(good, { proofValue: `z${"2".repeat(200_000)}` }),
		refused("STRING_LIMIT"),
	],
	[
		74,
		"257 characters for a signature",
		withProof(good, { proofValue: `z${"2".repeat(256)}` }),
		refused("STRING_LIMIT"),
	],
	[
		74,
		"a did:key of 100,000 characters",
		{ ...good, issuer: `did:key:z6Mk${"2".repeat(100_000)}` },
		refused("STRING_LIMIT"),
	],
	[
		74,
		"a did:web of 100,000 characters",
		{ ...good, issuer: `did:web:${"a".repeat(100_000)}` },
		refused("STRING_LIMIT"),
	],
	[
		74,
		"a verification method of 100,000 characters",
		withProof(good, { verificationMethod: `${issuer.did}#${"x".repeat(100_000)}` }),
		refused("STRING_LIMIT"),
	],
	[75, "9 proofs", { ...good, proof: many(9, (at) => ({ ...proofOf(good), id: `urn:x:${at}` })) }, tooLong],
	[75, "1,000 proofs", { ...good, proof: many(1_000, () => proofOf(good)) }, tooLong],
	[75, "17 credentials in a presentation", presentationOf(many(17, () => good)), tooLong],
	[
		75,
		"2,000 credentials in a presentation",
		presentationOf(many(2_000, () => ({ type: ["VerifiableCredential"] }))),
		tooLong,
	],
];

export const resourceCases: readonly Case[] = [
	...inputs.map(([threat, name, input, expect]) => ({ threat, name, input, expect })),
	...inputs
		.filter(([threat]) => threat === 72)
		.map(([threat, name, input]) => ({
			threat,
			name: `${name} (vc-api)`,
			input,
			policy: { profile: "vc-api" } as const,
			expect: expects("invalid"),
		})),
	{
		threat: 75,
		name: "16 credentials in a presentation",
		input: await signPresentation(presentationOf(many(16, () => good)), holder, asked),
		policy: asked,
		expect: expects("valid"),
	},
	{
		threat: 74,
		name: "a text of 100,000 characters that is signed",
		input: await signed({ description: "x".repeat(100_000) }),
		expect: expects("valid"),
	},
];
