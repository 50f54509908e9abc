import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../src/core/json.ts";
import { objectOf, textOf } from "../support/json.ts";
import { type IssuingService, openIssuingService } from "./open-issuing-service.ts";

// Presentations over HTTP: signed under the address that VCALM gives and under VC-API's, and verified by this service.

const asked = { challenge: "c-123", domain: "verify.example" };

let service: IssuingService;
let credential: JsonObject;
beforeAll(async () => {
	service = await openIssuingService();
	credential = await service.issued("/credentials/issue");
});
afterAll(() => service.close());

const presentation = (members: JsonObject = {}): JsonObject => ({
	"@context": ["https://www.w3.org/ns/credentials/v2"],
	type: ["VerifiablePresentation"],
	holder: service.did,
	verifiableCredential: [credential],
	...members,
});
const prove = (path: string, options: Json = asked, members: JsonObject = {}) =>
	service.post(path, { presentation: presentation(members), options });
const proved = async (path: string, options: Json = asked) => {
	const { status, body } = await prove(path, options);
	expect(status).toBe(201);
	return objectOf(body["verifiablePresentation"]);
};
const verify = (verifiablePresentation: JsonObject, options: Json = asked) =>
	service.post("/presentations/verify", { verifiablePresentation, options });

describe.each(["/presentations", "/presentations/prove", "/jcs/presentations/prove", "/jwt/presentations/prove"])(
	"POST %s",
	(path) => {
		test("answers 201 with what verifies for that challenge and domain, and for no other", async () => {
			const signed = await proved(path);
			expect(await verify(signed)).toMatchObject({ status: 200, body: { verified: true, errors: [] } });
			for (const [name, code] of [
				["challenge", "INVALID_CHALLENGE_ERROR"],
				["domain", "INVALID_DOMAIN_ERROR"],
			] as const) {
				const { status, body } = await verify(signed, { ...asked, [name]: "other" });
				expect([status, body["errors"]]).toMatchObject([400, [{ code }]]);
			}
		});

		test("answers 400 for what is no presentation, and for what cannot be signed", async () => {
			for (const body of [{}, { presentation: null }, { presentation: [] }, { credential }])
				expect(await service.post(path, body)).toMatchObject({ status: 400, body: { code: "NOT_A_PRESENTATION" } });
			const refusals: readonly (readonly [string, Json, JsonObject])[] = [
				["SCHEMA_INVALID", {}, { proof: {} }],
				["SCHEMA_INVALID", {}, { type: ["VerifiableCredential"] }],
				["BAD_REQUEST", {}, { holder: "did:example:other" }],
				["UNDEFINED_TERM", {}, { surname: "Dorj" }],
				["PROOF_PURPOSE_MISMATCH", { proofPurpose: "assertionMethod" }, {}],
				["CRYPTOSUITE_UNSUPPORTED", { cryptosuite: "bbs-2023" }, {}],
				["BAD_REQUEST", { challenge: 5 }, {}],
			];
			for (const [code, options, members] of refusals)
				expect(await prove(path, options, members)).toMatchObject({ status: 400, body: { code } });
		});

		test("no member with an odd value gives 500", async () => {
			const odd: Json[] = [null, true, 0, "", "text", [], {}, [null], [[]], [{}], { id: null }, { type: 5 }];
			for (const name of ["@context", "id", "type", "holder", "verifiableCredential", "proof", "termsOfUse"]) {
				for (const value of odd) {
					const { status } = await prove(path, {}, { [name]: value });
					expect([name, value, [201, 400].includes(status)]).toEqual([name, value, true]);
				}
			}
		});
	},
);

test("each address makes its own kind; the general one the other suite's too when asked", async () => {
	expect((await proved("/presentations"))["proof"]).toMatchObject({ cryptosuite: "eddsa-rdfc-2022" });
	const jcs = await proved("/presentations", { ...asked, cryptosuite: "eddsa-jcs-2022" });
	expect(jcs["proof"]).toMatchObject({ cryptosuite: "eddsa-jcs-2022", proofPurpose: "authentication" });
	const jwt = await proved("/jwt/presentations/prove");
	expect(jwt["type"]).toBe("EnvelopedVerifiablePresentation");
	expect(textOf(jwt["id"])).toMatch(/^data:application\/vp\+jwt,eyJ/);
});

test("a presentation of sixteen of our own credentials, each with a proof or as a JWT, is signed and verified", async () => {
	const { proof: _, ...unsigned } = credential;
	const enveloped = await service.issued("/jwt/credentials/issue", unsigned);
	for (const one of [credential, enveloped]) {
		const verifiableCredential = Array.from({ length: 16 }, () => one);
		const { status, body } = await prove("/presentations", asked, { verifiableCredential });
		expect(status).toBe(201);
		expect((await verify(objectOf(body["verifiablePresentation"]))).status).toBe(200);
	}
});
