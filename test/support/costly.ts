import type { Json, JsonObject } from "../../src/core/json.ts";
import { credential, issuer, openBadges } from "./judging.ts";

// Documents that cost much to refuse, after the kinds of threats 71 to 75. None of them is signed.

/** A proof that looks genuine, so that the document is canonicalised before the signature turns out to be none. */
const proof: JsonObject = {
	type: "DataIntegrityProof",
	cryptosuite: "eddsa-rdfc-2022",
	created: "2026-07-01T09:00:00Z",
	verificationMethod: issuer.keyId,
	proofPurpose: "assertionMethod",
	proofValue: `z${"2".repeat(87)}`,
};

const many = <T>(count: number, make: (index: number) => T): T[] =>
	Array.from({ length: count }, (_, index) => make(index));
const withProof = (members: JsonObject): JsonObject => credential({ proof, ...members });
const [base = "", badges = ""] = openBadges;
const links = { next: { "@id": "urn:x:next", "@type": "@id" } };
const inline = (subject: Json): JsonObject => withProof({ "@context": [base, links], credentialSubject: subject });
const chunks = (nodes: readonly JsonObject[]): JsonObject => ({
	id: "urn:x:root",
	"urn:x:has": many(Math.ceil(nodes.length / 250), (part) => ({
		"urn:x:part": nodes.slice(part * 250, part * 250 + 250),
	})),
});

const ring = (length: number) => many(length, (index) => ({ id: `_:n${index}`, next: `_:n${(index + 1) % length}` }));
const torus = (side: number) =>
	many(side * side, (index) => {
		const [row, column] = [Math.floor(index / side), index % side];
		const right = row * side + ((column + 1) % side);
		const below = ((row + 1) % side) * side + column;
		return { id: `_:n${index}`, next: [`_:n${right}`, `_:n${below}`] };
	});
const clique = (size: number) =>
	many(size, (index) => ({
		id: `_:n${index}`,
		next: many(size, (other) => `_:n${other}`).filter((id) => id !== `_:n${index}`),
	}));
const nested = (depth: number, inner: Json): Json =>
	many(depth, () => 0).reduce<Json>((value) => ({ "urn:x:in": value }), inner);

export const costly: Readonly<Record<string, () => JsonObject>> = {
	"#73 10,000 contexts": () => withProof({ "@context": many(10_000, () => base) }),
	"#73 20,000 types": () => withProof({ type: ["VerifiableCredential", ...many(20_000, (index) => `urn:t:${index}`)] }),
	"#73 20,000 subjects": () => withProof({ credentialSubject: many(20_000, (index) => ({ id: `urn:s:${index}` })) }),
	"#73 20,000 blank nodes": () =>
		withProof({ credentialSubject: { id: "urn:s", evidence: many(20_000, () => ({ type: "T" })) } }),
	"#72 a ring of 2,000 blank nodes": () => inline(chunks(ring(2000))),
	"#72 a ring of 250 blank nodes": () => inline(chunks(ring(250))),
	"#72 a torus of 30 × 30": () => inline(chunks(torus(30))),
	"#72 a torus of 12 × 12": () => inline(chunks(torus(12))),
	"#72 everybody knows everybody": () => inline(chunks(clique(40))),
	"#72 as many alike as may be": () => inline(chunks(many(250, () => ({ "urn:x:p": { "urn:x:q": "same" } })))),
	"#72 a vocabulary at every node": () =>
		inline(chunks(many(300, () => ({ "@context": [badges], type: "Profile", name: "x" })))),
	"#72 a new word before a vocabulary at every node": () =>
		inline(
			chunks(
				many(250, (index) => ({
					"@context": [{ [`w${index}`]: `urn:w:${index}` }, badges],
					[`w${index}`]: "x",
				})),
			),
		),
	"#72 an import at every node": () =>
		inline(chunks(many(250, () => ({ "@context": [{ "@import": badges }], name: "x" })))),
	"#72 20,000 words of its own": () =>
		withProof({ "@context": [base, Object.fromEntries(many(20_000, (index) => [`w${index}`, `urn:w:${index}`]))] }),
	"#72 nested as deep as may be, and wide": () => inline(many(35, () => nested(15, { "urn:x:v": "x" }))),
	"#74 200,000 characters of base58": () => withProof({ proof: { ...proof, proofValue: `z${"2".repeat(200_000)}` } }),
	"#74 a DID of 100,000 characters": () => withProof({ issuer: `did:key:z6Mk${"2".repeat(100_000)}` }),
	"#75 1,000 proofs": () => ({ ...withProof({}), proof: many(1000, (index) => ({ ...proof, id: `urn:p:${index}` })) }),
	"#75 eight proofs of everything that may be": () => ({
		...inline(chunks(many(450, (index) => ({ "urn:x:p": `value ${index}` })))),
		proof: many(8, (index) => ({ ...proof, id: `urn:p:${index}` })),
	}),
	"#75 2,000 credentials": () => ({
		"@context": [base],
		type: ["VerifiablePresentation"],
		verifiableCredential: many(2000, () => withProof({})),
	}),
	"#75 sixteen credentials of everything that may be": () => ({
		"@context": [base],
		type: ["VerifiablePresentation"],
		verifiableCredential: many(16, (which) =>
			inline(chunks(many(90, (index) => ({ "urn:x:p": `value ${which} ${index}` })))),
		),
	}),
};
