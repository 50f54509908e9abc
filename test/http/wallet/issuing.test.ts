import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import { verifyCredential } from "@digitalbazaar/vc";
import { setGlobalConfig } from "@openid4vc/oauth2";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../../../src/core/json.ts";
import type { Report } from "../../../src/core/report.ts";
import { type ClientKey, fetchCredential, makeClientKey, openClient, proofFor, signWith } from "./wallet-client.ts";
import { openWalletService, type WalletTestService } from "./open-wallet-service.ts";

let service: WalletTestService;
beforeAll(async () => {
	service = await openWalletService(() => new Date());
});
afterAll(() => service.close());

const certificate = (at: number) => service.certificates[at]?.id ?? "";
const offer = () => service.services.wallets.offer(certificate(0));
const judge = async (credential: unknown): Promise<Report> => {
	const text = typeof credential === "string" ? credential : JSON.stringify(credential);
	return (await service.services.verifier.verify(new TextEncoder().encode(text))).report;
};
const post = (path: string, body: BodyInit | null, headers: Record<string, string> = {}) =>
	fetch(service.baseUrl + path, { method: "POST", body, headers });

describe("a wallet takes up an offer", () => {
	test.each(["ES256", "EdDSA"] as const)("and gets a Data Integrity credential for its %s key", async (alg) => {
		const key = makeClientKey(alg);
		const credential = (await fetchCredential(await offer(), "micro-certificate-ldp", key)) as JsonObject;
		expect(credential["id"]).toMatch(new RegExp(`^${service.baseUrl}/c/${certificate(0)}/wallet/[0-9A-Z]{26}$`));
		expect(credential["credentialSubject"]).toMatchObject({ id: key.did });
		expect(await judge(credential)).toMatchObject({ verdict: "valid", errors: [], warnings: [] });
	});

	test("whose credential @digitalbazaar/vc verifies", async () => {
		const credential = await fetchCredential(await offer(), "micro-certificate-ldp", makeClientKey());
		const { register, tools } = service.office;
		const [issuer] = await register.issuers();
		const [key] = issuer?.keys ?? [];
		const documentLoader = async (url: string) => ({
			contextUrl: null,
			documentUrl: url,
			document: tools.contexts.get(url) ?? keyDocument(url, issuer?.did, key?.publicKeyMultibase),
		});
		const suite = new DataIntegrityProof({ cryptosuite });
		const checkStatus = () => Promise.resolve({ verified: true });
		const result = await verifyCredential({ credential: credential as object, suite, documentLoader, checkStatus });
		expect(result).toMatchObject({ verified: true });
	});

	test("and gets a JWT of VCDM 1.1", async () => {
		const key = makeClientKey();
		const credential = await fetchCredential(await offer(), "micro-certificate-jwt", key);
		const [, payload = ""] = String(credential).split(".");
		const claims = JSON.parse(Buffer.from(payload, "base64url").toString()) as JsonObject;
		expect(claims).toMatchObject({
			sub: key.did,
			vc: { credentialSubject: { id: key.did, name: "Ganbold Enkhtuya" } },
		});
		expect(await judge(credential)).toMatchObject({
			verdict: "valid",
			credential: { subjectName: "Ganbold Enkhtuya", status: [{ purpose: "suspension", set: false }] },
		});
	});

	test("and gets an SD-JWT that says nothing about anybody openly", async () => {
		const text = String(await fetchCredential(await offer(), "micro-certificate-sd-jwt", makeClientKey("ES256")));
		const [jwt = "", ...disclosures] = text.split("~");
		const open = Buffer.from(jwt.split(".")[1] ?? "", "base64url").toString();
		expect(Object.keys(JSON.parse(open) as object).sort()).toEqual([
			"_sd",
			"_sd_alg",
			"cnf",
			"iat",
			"iss",
			"status",
			"vct",
		]);
		expect(open).not.toContain("Enkhtuya");
		expect(open).not.toContain(certificate(0));
		const told = disclosures.filter((one) => one !== "").map((one) => Buffer.from(one, "base64url").toString());
		expect(told.join()).toContain('"name","Ganbold Enkhtuya"');
		expect(told).toHaveLength(9);
	});

	test("and its address leads to the certificate", async () => {
		const path = `/c/${certificate(0)}/wallet/${"0".repeat(26)}`;
		const response = await fetch(service.baseUrl + path, { redirect: "manual" });
		expect([response.status, response.headers.get("location")]).toEqual([303, `/c/${certificate(0)}`]);
	});
});

test("a suspension and a revocation reach every form, and then nothing more is issued", async () => {
	const { wallets, issuing } = service.services;
	const made = await Promise.all([
		wallets.offer(certificate(1)),
		wallets.offer(certificate(1)),
		wallets.offer(certificate(1)),
	]);
	const [first, second, third] = made;
	if (first === undefined || second === undefined || third === undefined) throw new TypeError("three offers were made");
	const ldp = await fetchCredential(first, "micro-certificate-ldp", makeClientKey());
	const jwt = await fetchCredential(second, "micro-certificate-jwt", makeClientKey());
	const found = async (credential: Awaited<typeof ldp>) => {
		const { verdict, errors } = await judge(credential);
		return [verdict, ...errors.map(({ code }) => code)];
	};
	const ids = [certificate(1)];
	await issuing.changeStatus({ action: "suspend", ids, reason: "under-review" });
	for (const credential of [ldp, jwt]) expect(await found(credential)).toEqual(["invalid", "SUSPENDED"]);
	await issuing.changeStatus({ action: "reinstate", ids, reason: "under-review" });
	for (const credential of [ldp, jwt]) expect(await found(credential)).toEqual(["valid"]);
	await issuing.changeStatus({ action: "revoke", ids, reason: "award-annulled" });
	expect(await found(ldp)).toEqual(["invalid", "REVOKED"]);
	expect((await judge(ldp)).credential?.status[0]).toMatchObject({ set: true, reason: "award-annulled" });
	expect(await found(jwt)).toEqual(["invalid", "SUSPENDED"]);
	await expect(wallets.offer(certificate(1))).rejects.toMatchObject({ code: "NOT_IN_FORCE" });
	await expect(fetchCredential(third, "micro-certificate-ldp", makeClientKey())).rejects.toThrow();
});

describe("the offer is refused", () => {
	const redeem = (code: string, transactionCode?: string, grant = preAuthorized) =>
		post(
			"/wallet/token",
			new URLSearchParams({
				grant_type: grant,
				"pre-authorized_code": code,
				...(transactionCode === undefined ? {} : { tx_code: transactionCode }),
			}),
		);
	const codeOf = async ({ link }: { readonly link: string }) =>
		(await openClient(makeClientKey()).resolveCredentialOffer(link)).grants?.[preAuthorized]?.["pre-authorized_code"] ??
		"";
	const answers = async (asked: Promise<Response>) => {
		const response = await asked;
		expect(response.headers.get("cache-control")).toBe("no-store");
		return [response.status, ((await response.json()) as { error: string }).error];
	};

	test("not because it names a service at an http address, which the client must not have allowed for us", async () => {
		const made = await offer();
		const code = await codeOf(made);
		setGlobalConfig({ allowInsecureUrls: false });
		const form = { grant_type: preAuthorized, "pre-authorized_code": code, tx_code: made.transactionCode };
		const response = await post("/wallet/token", new URLSearchParams({ ...form, resource: service.baseUrl }));
		expect(await response.json()).toMatchObject({ token_type: "Bearer", expires_in: 600 });
	});

	test("with a guessed code", async () => {
		expect(await answers(redeem("0".repeat(26), "123456"))).toEqual([400, "invalid_grant"]);
	});

	test("without a transaction code, or with another grant", async () => {
		const made = await offer();
		expect(await answers(redeem(await codeOf(made)))).toEqual([400, "invalid_request"]);
		expect(await answers(redeem(await codeOf(made), made.transactionCode, "authorization_code"))).toEqual([
			400,
			"invalid_request",
		]);
		expect(await answers(redeem(await codeOf(made), made.transactionCode, "password"))).toEqual([
			400,
			"unsupported_grant_type",
		]);
	});

	test("a second time", async () => {
		const made = await offer();
		const code = await codeOf(made);
		expect((await redeem(code, made.transactionCode)).status).toBe(200);
		expect(await answers(redeem(code, made.transactionCode))).toEqual([400, "invalid_grant"]);
		expect((await fetch(decodeURIComponent(made.link.split("=")[1] ?? ""))).status).toBe(404);
	});

	test("after five wrong transaction codes, even with the right one", async () => {
		const made = await offer();
		const code = await codeOf(made);
		for (const wrong of ["a", "b", "c", "d", "e"]) {
			expect(await answers(redeem(code, wrong))).toEqual([400, "invalid_grant"]);
		}
		expect(await answers(redeem(code, made.transactionCode))).toEqual([400, "invalid_grant"]);
	});

	test("when it is no form, or says a thing twice", async () => {
		expect(await answers(post("/wallet/token", "{}", { "Content-Type": "application/json" }))).toEqual([
			400,
			"invalid_request",
		]);
		const twice = `grant_type=${preAuthorized}&grant_type=${preAuthorized}`;
		const form = { "Content-Type": "application/x-www-form-urlencoded" };
		expect(await answers(post("/wallet/token", twice, form))).toEqual([400, "invalid_request"]);
	});
});

describe("no credential is issued", () => {
	async function admitted() {
		const made = await offer();
		const client = openClient(makeClientKey());
		const credentialOffer = await client.resolveCredentialOffer(made.link);
		const issuerMetadata = await client.resolveIssuerMetadata(credentialOffer.credential_issuer);
		const { accessTokenResponse } = await client.retrievePreAuthorizedCodeAccessTokenFromOffer({
			credentialOffer,
			issuerMetadata,
			txCode: made.transactionCode,
		});
		const { c_nonce: nonce } = await client.requestNonce({ issuerMetadata });
		return { token: accessTokenResponse.access_token, nonce };
	}
	const ask = async (token: string, body: object) => {
		const response = await post("/wallet/credential", JSON.stringify(body), {
			"Content-Type": "application/json",
			Authorization: `Bearer ${token}`,
		});
		const { error, credentials } = (await response.json()) as { error?: string; credentials?: unknown };
		return credentials === undefined ? [response.status, error] : "issued";
	};
	const request = (proof: string) => ({
		credential_configuration_id: "micro-certificate-ldp",
		proofs: { jwt: [proof] },
	});
	const key: ClientKey = makeClientKey();
	const proof = (nonce: string, claims: JsonObject = {}) => proofFor(key, { aud: service.baseUrl, nonce, ...claims });

	test("to whoever has no token, or one that has ended", async () => {
		const { token, nonce } = await admitted();
		expect(await ask("0".repeat(26), request(proof(nonce)))).toEqual([401, "invalid_token"]);
		const response = await post("/wallet/credential", "{}", { "Content-Type": "application/json" });
		expect([response.status, response.headers.get("www-authenticate")]).toEqual([401, 'Bearer error="invalid_token"']);
		expect(await ask(token, request(proof(nonce)))).toBe("issued");
	});

	test("for a nonce that was used, or never given", async () => {
		const { token, nonce } = await admitted();
		expect(await ask(token, request(proof("0".repeat(26))))).toEqual([400, "invalid_nonce"]);
		expect(await ask(token, request(proof(nonce)))).toBe("issued");
		expect(await ask(token, request(proof(nonce)))).toEqual([400, "invalid_nonce"]);
	});

	test("for a proof that is for somebody else, of another kind, or not by its key", async () => {
		const { token, nonce } = await admitted();
		const bad = [
			proof(nonce, { aud: "https://other.example" }),
			proof(nonce, { aud: [service.baseUrl, "https://other.example"] }),
			proof(nonce, { exp: 1 }),
			proofFor(key, { aud: service.baseUrl, nonce }, { typ: "JWT" }),
			proofFor(key, { aud: service.baseUrl, nonce }, { kid: `${makeClientKey().did}#0` }),
			proofFor(key, { aud: service.baseUrl, nonce }, { kid: "did:web:wallet.example#0" }),
			signWith(
				key,
				{ typ: "openid4vci-proof+jwt", jwk: key.jwk, kid: `${key.did}#0` },
				{ aud: service.baseUrl, nonce, iat: 1 },
			),
			proof(nonce).replace(/.$/, (last) => (last === "A" ? "Q" : "A")),
		];
		for (const one of bad) expect(await ask(token, request(one))).toEqual([400, "invalid_proof"]);
		expect(await ask(token, request(proof(nonce)))).toBe("issued");
	});

	test("for an unknown form, or what is no request", async () => {
		const { token, nonce } = await admitted();
		const { proofs } = request(proof(nonce));
		const cases = [
			[{ credential_configuration_id: "micro-certificate-mdoc", proofs }, "unknown_credential_configuration"],
			[{ credential_identifier: "one", proofs }, "unknown_credential_identifier"],
			[{ format: "mso_mdoc", proofs }, "invalid_credential_request"],
			[{ credential_configuration_id: "micro-certificate-ldp" }, "invalid_proof"],
			[{ ...request(proof(nonce)), proofs: { jwt: [proof(nonce), proof(nonce)] } }, "invalid_proof"],
			[{ ...request(proof(nonce)), credential_response_encryption: {} }, "invalid_encryption_parameters"],
			[request("no.jwt"), "invalid_credential_request"],
			[[], "invalid_credential_request"],
		] as const;
		for (const [body, error] of cases) expect(await ask(token, body)).toEqual([400, error]);
		expect(await ask(token, request(proof(nonce)))).toBe("issued");
	});

	test("once ten minutes have passed since the offer, the token or the nonce", async () => {
		const { link } = await offer();
		const address = decodeURIComponent(link.split("=")[1] ?? "");
		const { token, nonce } = await admitted();
		expect((await fetch(address)).status).toBe(200);
		service.pass(10);
		expect((await fetch(address)).status).toBe(404);
		expect(await ask(token, request(proof(nonce)))).toEqual([401, "invalid_token"]);
		const anew = await admitted();
		expect(await ask(anew.token, request(proof(nonce)))).toEqual([400, "invalid_nonce"]);
		expect(await ask(anew.token, request(proof(anew.nonce)))).toBe("issued");
	});
});

const preAuthorized = "urn:ietf:params:oauth:grant-type:pre-authorized_code";

function keyDocument(url: string, did = "", publicKeyMultibase = ""): object {
	if (url !== did && !url.startsWith(`${did}#`)) throw new TypeError(`nothing is fetched: ${url}`);
	const method = { id: `${did}#${publicKeyMultibase}`, type: "Multikey", controller: did, publicKeyMultibase };
	const contexts = ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"];
	return url === did
		? { "@context": contexts, id: did, verificationMethod: [method], assertionMethod: [method.id] }
		: { "@context": contexts[1], ...method };
}
