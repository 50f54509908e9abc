import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asList, isObject, type Json, type JsonObject } from "../../src/core/json.ts";
import { objectOf, textOf } from "../support/json.ts";
import { type Answered, issuePaths, type IssuingService, openIssuingService } from "./open-issuing-service.ts";

/*
 * What the public suites ask of issuers (VCDM 2.0, Data Integrity EdDSA, Bitstring Status List, VC-API), in our own
 * words and with documents of our own.
 */

let service: IssuingService;
beforeAll(async () => {
	service = await openIssuingService();
});
afterAll(() => service.close());

const refused = ({ status, body }: Answered) => {
	expect(status).toBe(400);
	return body["code"];
};

describe.each(issuePaths)("POST %s", (path) => {
	test("answers 201 with what came and a proof, which verifies", async () => {
		const credential = await service.issued(path);
		const { proof, credentialStatus: _, ...rest } = credential;
		expect(rest).toEqual(service.unsigned());
		const suite = path.startsWith("/jcs") ? "eddsa-jcs-2022" : "eddsa-rdfc-2022";
		const key = service.did.slice("did:key:".length);
		expect(proof).toMatchObject({
			type: "DataIntegrityProof",
			cryptosuite: suite,
			created: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) as unknown,
			verificationMethod: `${service.did}#${key}`,
			proofPurpose: "assertionMethod",
			proofValue: expect.stringMatching(/^z[1-9A-HJ-NP-Za-km-z]{80,90}$/) as unknown,
		});
		expect(await service.verify(credential)).toMatchObject({ status: 200, body: { verified: true, errors: [] } });
	});

	test("takes an issuer that is an object, and options that do not concern it", async () => {
		const issuer = { id: service.did, name: [{ "@value": "Centre", "@language": "en" }] };
		const options = {
			mandatoryPointers: ["/issuer"],
			type: "DataIntegrityProof",
			created: "2026-01-01T00:00:00+08:00",
		};
		const credential = await service.issued(path, { issuer }, options);
		expect(objectOf(credential["proof"])["created"]).toBe("2025-12-31T16:00:00Z");
		expect((await service.verify(credential)).status).toBe(200);
	});

	test("keeps what is asked of the proof, signed with it", async () => {
		const key = `${service.did}#${service.did.slice("did:key:".length)}`;
		const asked = { challenge: "c-1", domain: ["a.example", "b.example"], expires: "2999-01-01T00:00:00Z" };
		const options = { ...asked, verificationMethod: key, proofPurpose: "assertionMethod", created: null };
		const credential = await service.issued(path, {}, options);
		expect(credential["proof"]).toMatchObject(asked);
		expect((await service.verify(credential)).status).toBe(200);
		const forged = { ...credential, proof: { ...objectOf(credential["proof"]), domain: ["a.example"] } };
		expect(await service.verify(forged)).toMatchObject({ status: 400, body: { verified: false } });
	});

	test("answers 400 for options that it cannot keep", async () => {
		const options: readonly (readonly [Json, string])[] = [
			["text", "BAD_REQUEST"],
			[[], "BAD_REQUEST"],
			[{ created: "yesterday" }, "DATE_INVALID"],
			[{ created: "2999-01-01T00:00:00Z" }, "BAD_REQUEST"],
			[{ cryptosuite: "bbs-2023" }, "CRYPTOSUITE_UNSUPPORTED"],
			[{ type: "Ed25519Signature2020" }, "CRYPTOSUITE_UNSUPPORTED"],
			[{ credentialId: "no address" }, "BAD_REQUEST"],
			[{ proofPurpose: "authentication" }, "PROOF_PURPOSE_MISMATCH"],
			[{ verificationMethod: "did:example:other#key" }, "BAD_REQUEST"],
			[{ expires: "soon" }, "DATE_INVALID"],
			[{ expires: "2020-01-01T00:00:00Z" }, "BAD_REQUEST"],
			[{ challenge: 5 }, "BAD_REQUEST"],
			[{ challenge: ["c-1"] }, "BAD_REQUEST"],
			[{ challenge: "" }, "BAD_REQUEST"],
			[{ challenge: "x".repeat(513) }, "STRING_LIMIT"],
			[{ domain: {} }, "BAD_REQUEST"],
			[{ domain: [] }, "BAD_REQUEST"],
			[{ domain: ["a.example", 5] }, "BAD_REQUEST"],
		];
		for (const [value, code] of options)
			expect(refused(await service.issue(path, service.unsigned(), value))).toBe(code);
	});

	test("answers 400 for a request without a credential", async () => {
		for (const body of [
			{},
			{ verifiableCredential: service.unsigned() },
			{ credential: null },
			{ credential: [service.unsigned()] },
		]) {
			expect(refused(await service.post(path, body))).toBe("NOT_A_CREDENTIAL");
		}
		for (const body of ["null", "[]", "5", '"text"'])
			expect(refused(await service.post(path, body))).toBe("BAD_REQUEST");
	});

	test("no member with an odd value gives 500", async () => {
		const odd: Json[] = [null, true, 0, "", "text", [], {}, [null], [[]], [{}], { id: null }, { type: 5 }];
		const names = ["@context", "id", "type", "issuer", "credentialSubject", "validFrom", "validUntil", "name"].concat([
			"description",
			"credentialStatus",
			"credentialSchema",
			"evidence",
			"termsOfUse",
			"relatedResource",
			"proof",
		]);
		for (const name of names) {
			for (const value of odd) {
				const { status } = await service.issue(path, service.unsigned({ [name]: value }));
				expect([name, value, [201, 400].includes(status)]).toEqual([name, value, true]);
			}
		}
	});

	test("problem+json says what is wrong and where", async () => {
		const { body } = await service.issue(path, service.unsigned({ credentialSubject: {} }));
		expect(body).toMatchObject({ status: 400, code: "SCHEMA_INVALID", path: "/credentialSubject" });
		expect(body["type"]).toBe("https://localhost:8443/docs#SCHEMA_INVALID");
	});
});

test("/credentials/issue makes the other suite's proofs too when asked, /jcs/ only its own", async () => {
	const credential = await service.issued("/credentials/issue", {}, { cryptosuite: "eddsa-jcs-2022" });
	expect(credential["proof"]).toMatchObject({ cryptosuite: "eddsa-jcs-2022" });
	const answer = await service.issue("/jcs/credentials/issue", service.unsigned(), { cryptosuite: "eddsa-rdfc-2022" });
	expect(refused(answer)).toBe("CRYPTOSUITE_UNSUPPORTED");
});

describe("a status that is added", () => {
	const update = (credentialId: unknown, entry: JsonObject) =>
		service.post("/credentials/status", {
			credentialId,
			credentialStatus: { type: "BitstringStatusListEntry", ...entry },
		});

	test("stands in a list that is served, as JSON for those who know nothing else", async () => {
		const credential = await service.issued("/status/credentials/issue");
		const entries = asList(credential["credentialStatus"]).filter(isObject);
		expect(entries.map(({ statusPurpose }) => statusPurpose)).toEqual(["revocation", "suspension"]);
		const { pathname } = new URL(textOf(entries[0]?.["statusListCredential"]));
		const types = { "*/*": "application/vc", "application/ld+json, application/json": /^application\/(ld\+)?json$/ };
		for (const [accept, type] of Object.entries(types)) {
			const response = await service.app.request(pathname, { headers: { Accept: accept } });
			expect(response.headers.get("Content-Type")).toMatch(type);
			expect(response.headers.get("Vary")).toContain("Accept");
			const list = (await response.json()) as JsonObject;
			expect(list["type"]).toEqual(["VerifiableCredential", "BitstringStatusListCredential"]);
			expect(await service.verify(list)).toMatchObject({ status: 200 });
		}
	});

	test("is set by its purpose alone, and the next answer knows", async () => {
		const id = "urn:uuid:2c5bbd0c-7f2b-4b2d-8a55-3f3b0a1b8f11";
		const credential = await service.issued("/status/credentials/issue", { id });
		expect((await service.verify(credential)).status).toBe(200);
		expect((await update(id, { statusPurpose: "suspension" })).status).toBe(200);
		expect(await service.verify(credential)).toMatchObject({ status: 400, body: { errors: [{ code: "SUSPENDED" }] } });
		expect((await update(id, { statusPurpose: "suspension", status: false })).status).toBe(200);
		expect((await service.verify(credential)).status).toBe(200);
		expect((await update(id, { statusPurpose: "revocation", status: true })).status).toBe(200);
		expect(await service.verify(credential)).toMatchObject({ status: 400, body: { errors: [{ code: "REVOKED" }] } });
	});

	test("cannot be had for an id that nobody issued", async () => {
		const { status } = await update("urn:uuid:2c5bbd0c-7f2b-4b2d-8a55-3f3b0a1b8fff", { statusPurpose: "revocation" });
		expect(status).toBe(404);
		const plain = await service.issued("/credentials/issue", { id: "urn:uuid:2c5bbd0c-7f2b-4b2d-8a55-3f3b0a1b8f12" });
		expect((await update(plain["id"], { statusPurpose: "revocation" })).status).toBe(404);
	});
});
