import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/core/json.ts";
import { base64urlOf } from "../support/jws.ts";
import { textOf } from "../support/json.ts";
import { type IssuingService, openIssuingService } from "./open-issuing-service.ts";
import { postJson } from "./requests.ts";

// A JWT over HTTP: issued, and verified on every route that takes a credential.

const path = "/jwt/credentials/issue";
const plain = { "@context": ["https://www.w3.org/ns/credentials/v2"], type: ["VerifiableCredential"] } as const;
const subject = { credentialSubject: { id: "did:example:subject", name: "Bat" } };

let service: IssuingService;
let envelope: JsonObject;
let jws: string;

beforeAll(async () => {
	service = await openIssuingService();
	envelope = await service.issued(path, { ...plain, ...subject });
	jws = textOf(envelope["id"]).replace("data:application/vc+jwt,", "");
});
afterAll(() => service.close());

const partOf = (token: string, index: number): JsonObject =>
	JSON.parse(Buffer.from(token.split(".")[index] ?? "", "base64url").toString()) as JsonObject;

/** POST /verify, whose answer is a report or a problem. */
async function verdictOf(body: string, type: string): Promise<readonly unknown[]> {
	const response = await service.app.request("/verify", { method: "POST", headers: { "Content-Type": type }, body });
	const { verdict, code } = (await response.json()) as { readonly verdict?: unknown; readonly code?: unknown };
	return [response.status, verdict ?? code];
}

describe("issuing", () => {
	test("gives an envelope around a JWT whose payload is the credential", () => {
		expect(Object.keys(envelope).sort()).toEqual(["@context", "id", "type"]);
		expect(envelope["type"]).toBe("EnvelopedVerifiableCredential");
		expect(partOf(jws, 0)).toEqual({
			alg: "EdDSA",
			typ: "vc+jwt",
			cty: "vc",
			kid: `${service.did}#${service.did.slice("did:key:".length)}`,
		});
		const { iat, ...credential } = partOf(jws, 1);
		expect(credential).toEqual(service.unsigned({ ...plain, ...subject }));
		expect(Math.abs(Number(iat) - Date.now() / 1000)).toBeLessThan(600);
	});

	test("is dated as asked, but never in the future", async () => {
		const dated = await service.issued(path, {}, { created: "2026-01-02T03:04:05Z" });
		expect(partOf(textOf(dated["id"]), 1)["iat"]).toBe(Date.parse("2026-01-02T03:04:05Z") / 1000);
		const later = await service.issue(path, service.unsigned(), { created: "2126-01-01T00:00:00Z" });
		expect(later).toMatchObject({ status: 400, body: { code: "BAD_REQUEST" } });
	});

	test("says in claims what else is asked of the signature, and refuses what is for proofs", async () => {
		const asked = { challenge: "c-1", domain: ["a.example"], expires: "2999-01-01T00:00:00.9Z" };
		const made = await service.issued(path, {}, asked);
		const { nonce, aud, exp } = partOf(textOf(made["id"]), 1);
		expect([nonce, aud, exp]).toEqual(["c-1", ["a.example"], Date.parse("2999-01-01T00:00:00Z") / 1000]);
		expect((await service.verify(made)).status).toBe(200);
		for (const options of [{ cryptosuite: "jwt" }, { cryptosuite: "eddsa-jcs-2022" }, { type: "DataIntegrityProof" }]) {
			const refused = await service.issue(path, service.unsigned(), options);
			expect(refused).toMatchObject({ status: 400, body: { code: "CRYPTOSUITE_UNSUPPORTED" } });
		}
	});

	test("with a status that changes by the credential's id", async () => {
		const withStatus = "/jwt/status/credentials/issue";
		const made = await service.issued(withStatus);
		const { credentialStatus, id, iat: _, ...rest } = partOf(textOf(made["id"]), 1);
		expect({ ...rest, id }).toEqual(service.unsigned());
		expect(credentialStatus).toMatchObject([{ statusPurpose: "revocation" }, { statusPurpose: "suspension" }]);
		expect((await service.verify(made)).status).toBe(200);
		const entry = { type: "BitstringStatusListEntry", statusPurpose: "revocation", status: true };
		await service.post("/credentials/status", { credentialId: id, credentialStatus: entry });
		expect(await service.verify(made)).toMatchObject({ status: 400, body: { errors: [{ code: "REVOKED" }] } });
		const odd = await service.issue(withStatus, service.unsigned({ jti: "urn:x:1" }));
		expect(odd).toMatchObject({ status: 400, body: { code: "SCHEMA_INVALID" } });
	});

	test.each([
		["another's issuer", { issuer: "did:example:other" }, "BAD_REQUEST"],
		["a word that is a claim in a JWT", { iss: "did:example:other" }, "SCHEMA_INVALID"],
		["a word that was one", { vc: {} }, "SCHEMA_INVALID"],
		["a proof already there", { proof: {} }, "SCHEMA_INVALID"],
		["an empty subject", { credentialSubject: {} }, "SCHEMA_INVALID"],
	])("refuses %s", async (_, members, code) => {
		expect(await service.issue(path, service.unsigned(members))).toMatchObject({ status: 400, body: { code } });
	});

	test("is for holders of a token, and makes no proofs", async () => {
		const { status } = await postJson(service.app, path, { credential: service.unsigned() });
		expect(status).toBe(401);
		const suite = await service.issue(path, service.unsigned(), { cryptosuite: "eddsa-rdfc-2022" });
		expect(suite).toMatchObject({ status: 400, body: { code: "CRYPTOSUITE_UNSUPPORTED" } });
		expect(await service.issue(path, service.unsigned(), "now")).toMatchObject({ status: 400 });
		expect(await service.issue(path, "text")).toMatchObject({ status: 400, body: { code: "NOT_A_CREDENTIAL" } });
	});
});

describe("verifying", () => {
	test("POST /verify takes it bare, as JSON text, and in its envelope", async () => {
		expect(await verdictOf(jws, "application/vc+jwt")).toEqual([200, "valid"]);
		expect(await verdictOf(`${jws}\n`, "application/vc+jwt; charset=utf-8")).toEqual([200, "valid"]);
		expect(await verdictOf(JSON.stringify(jws), "application/json")).toEqual([200, "valid"]);
		expect(await verdictOf(JSON.stringify(envelope), "application/vc")).toEqual([200, "valid"]);
		expect(await verdictOf(JSON.stringify({ verifiableCredential: jws }), "application/json")).toEqual([200, "valid"]);
		expect(
			await verdictOf(new URLSearchParams({ credential: jws }).toString(), "application/x-www-form-urlencoded"),
		).toEqual([200, "valid"]);
	});

	test("and says no to what was changed, to what nobody signed, and to what is none", async () => {
		const [header = "", , signature = ""] = jws.split(".");
		const forged = `${header}.${base64urlOf({ ...partOf(jws, 1), name: "Doctor" })}.${signature}`;
		expect(await verdictOf(forged, "application/vc+jwt")).toEqual([200, "invalid"]);
		const unsigned = `${base64urlOf({ alg: "none" })}.${base64urlOf(partOf(jws, 1))}.`;
		expect(await verdictOf(unsigned, "application/vc+jwt")).toEqual([200, "invalid"]);
		expect(await verdictOf("hello", "application/vc+jwt")).toEqual([400, "JSON_SYNTAX"]);
		expect(await verdictOf(jws, "text/plain")).toEqual([415, "UNSUPPORTED_MEDIA_TYPE"]);
	});

	test("a batch takes JWTs, line by line", async () => {
		const response = await service.app.request("/verify/batch", {
			method: "POST",
			headers: { "Content-Type": "application/x-ndjson" },
			body: `${jws}\n${JSON.stringify(jws)}\n${JSON.stringify(envelope)}\neyJub\n`,
		});
		const verdicts = (await response.text())
			.trim()
			.split("\n")
			.map((line) => (JSON.parse(line) as { verdict: string }).verdict);
		expect(verdicts).toEqual(["valid", "valid", "valid", "invalid"]);
	});

	test("VC-API answers 200 for it in either form, and 400 for one that was changed", async () => {
		expect(await service.verify(envelope)).toMatchObject({ status: 200, body: { verified: true, errors: [] } });
		expect(await service.verify(jws)).toMatchObject({ status: 200 });
		for (const broken of [
			{ ...envelope, "@context": [] },
			{ ...envelope, "@context": "https://www.w3.org/ns/credentials/examples/v2" },
			{ ...envelope, id: jws },
			{ ...envelope, type: "VerifiableCredential" },
			{ "@context": envelope["@context"], id: envelope["id"] },
			`${jws.slice(0, -3)}AAA`,
		]) {
			expect((await service.verify(broken)).status).toBe(400);
		}
	});

	test("a presentation that nobody signed is none, though its JWT holds", async () => {
		const presentation = {
			"@context": ["https://www.w3.org/ns/credentials/v2"],
			type: ["VerifiablePresentation"],
			verifiableCredential: [envelope],
		};
		const { status, body } = await service.post("/presentations/verify", { verifiablePresentation: presentation });
		expect([status, body["verdict"]]).toEqual([400, "invalid"]);
		expect(body["credentials"]).toMatchObject([{ verdict: "valid" }]);
	});
});
