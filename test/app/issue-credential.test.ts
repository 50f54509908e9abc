import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import { verifyCredential } from "@digitalbazaar/vc";
import { describe, expect, test } from "vitest";
import { changeStatus } from "../../src/app/change-status.ts";
import { createIssuer } from "../../src/app/create-issuer.ts";
import { issueCredential } from "../../src/app/issue-credential.ts";
import { issueWithStatus } from "../../src/app/issue-with-status.ts";
import { asList, isObject, type JsonObject } from "../../src/core/json.ts";
import { databases } from "../support/databases.ts";
import { objectOf, textOf } from "../support/json.ts";
import { answer } from "../support/judging.ts";
import { openDesk } from "../support/registered-issuer.ts";
import { exampleIssuer } from "../support/sample-certificate.ts";
import { didKeyLoader } from "../support/sign.ts";
import { found } from "../support/status-list.ts";

const [{ create }] = databases;

/** A `did:key` issuer: what it signs can be verified without asking anybody. */
async function open() {
	const desk = await openDesk(await create());
	const { did } = await createIssuer(desk, { ...exampleIssuer, didMethod: "key" });
	const deps = { ...desk, tools: { ...desk.tools, contexts: desk.contexts } };
	const unsigned = (members: JsonObject = {}): JsonObject => ({
		"@context": ["https://www.w3.org/ns/credentials/v2"],
		type: ["VerifiableCredential"],
		issuer: did,
		credentialSubject: { id: "did:example:subject", name: "Bat" },
		...members,
	});
	return { deps, did, unsigned };
}

const proofOf = ({ proof }: JsonObject): JsonObject => objectOf(proof);
const api = { profile: "vc-api", at: "2026-07-01T00:00:00Z" } as const;

describe("issuing a credential", () => {
	test.each(["eddsa-rdfc-2022", "eddsa-jcs-2022"] as const)("with %s adds a proof and nothing else", async (suite) => {
		const { deps, did, unsigned } = await open();
		const { proof, ...rest } = await issueCredential(deps, unsigned(), { securing: suite });
		expect(rest).toEqual(unsigned());
		expect(proof).toMatchObject({
			type: "DataIntegrityProof",
			cryptosuite: suite,
			created: "2026-07-01T00:00:00Z",
			verificationMethod: `${did}#${did.slice("did:key:".length)}`,
			proofPurpose: "assertionMethod",
		});
		expect(await answer({ ...rest, proof: proof ?? null }, api)).toEqual(["valid"]);
		expect(await answer({ ...rest, name: "Other", proof: proof ?? null }, api)).toContain("SIGNATURE_INVALID");
	});

	test("is verified by others' libraries too", async () => {
		const { deps, did, unsigned } = await open();
		const credential = await issueCredential(deps, unsigned({ issuer: { id: did, name: "MUST" } }));
		const suite = new DataIntegrityProof({ cryptosuite });
		const now = new Date("2026-07-02T00:00:00Z");
		const result = await verifyCredential({ credential, suite, documentLoader: didKeyLoader(did), now });
		expect(result).toMatchObject({ verified: true });
	});

	test("a proof is dated as asked, but never in the future", async () => {
		const { deps, unsigned } = await open();
		const created = new Date("2026-06-01T12:00:00Z");
		for (const suite of ["eddsa-rdfc-2022", "eddsa-jcs-2022"] as const) {
			const credential = await issueCredential(deps, unsigned(), { securing: suite, created });
			expect(proofOf(credential)["created"]).toBe("2026-06-01T12:00:00Z");
		}
		const later = issueCredential(deps, unsigned(), { created: new Date("2026-07-01T00:02:00Z") });
		await expect(later).rejects.toMatchObject({ code: "BAD_REQUEST", path: "/options/created" });
	});

	test("is refused in another's name, and signed by the one of ours that is named", async () => {
		const { deps, unsigned } = await open();
		const second = await createIssuer(deps, { ...exampleIssuer, slug: "second", didMethod: "key" });
		const credential = await issueCredential(deps, unsigned({ issuer: second.did }));
		expect(proofOf(credential)["verificationMethod"]).toContain(second.did);
		const stranger = issueCredential(
			deps,
			unsigned({ issuer: "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK" }),
		);
		await expect(stranger).rejects.toMatchObject({ code: "BAD_REQUEST", path: "/issuer" });
	});
});

describe("issuing with a status", () => {
	const credentialId = "urn:uuid:9d1b6c1e-6f0a-4f6e-9a39-0d8f0f2f7a01";

	async function openWithStatus() {
		const { deps, unsigned } = await open();
		const judged = async (credential: JsonObject) => {
			const lists: Record<string, JsonObject> = {};
			for (const entry of asList(credential["credentialStatus"]).filter(isObject)) {
				const address = textOf(entry["statusListCredential"]);
				lists[`status-list ${address}`] = (await deps.lists.readAddress(address)) ?? {};
			}
			return await answer(credential, { ...api, evidence: found(lists, { source: "registered" }) });
		};
		return { deps, unsigned, judged };
	}

	test("adds an entry for each purpose, at random places, and leaves the rest as it came", async () => {
		const { deps, unsigned, judged } = await openWithStatus();
		const credential = await issueWithStatus(deps, unsigned({ id: credentialId }));
		const { credentialStatus, proof: _, ...rest } = credential;
		expect(rest).toEqual(unsigned({ id: credentialId }));
		const list = `https://certificates.example.mn/status/${exampleIssuer.slug}/1`;
		const expected = ["revocation", "suspension"].map((purpose) => ({
			id: expect.stringMatching(new RegExp(`^${list}/${purpose}#\\d+$`)) as unknown,
			type: "BitstringStatusListEntry",
			statusPurpose: purpose,
			statusListIndex: expect.stringMatching(/^(0|[1-9]\d*)$/) as unknown,
			statusListCredential: `${list}/${purpose}`,
		}));
		expect(credentialStatus).toEqual(expected);
		expect(await judged(credential)).toEqual(["valid"]);
		const again = await issueWithStatus(deps, unsigned({ id: credentialId }));
		expect(again["credentialStatus"]).not.toEqual(credentialStatus);
	});

	test("its status changes by the id that it carries, in every copy, and nobody else's", async () => {
		const { deps, unsigned, judged } = await openWithStatus();
		const copies = [
			await issueWithStatus(deps, unsigned({ id: credentialId })),
			await issueWithStatus(deps, unsigned({ id: credentialId }), { securing: "eddsa-jcs-2022" }),
		];
		const other = await issueWithStatus(deps, unsigned({ id: "urn:x:other" }));
		const change = { ids: [credentialId], reason: "under-review" };
		expect((await changeStatus(deps, { ...change, action: "suspend" })).changed).toHaveLength(2);
		expect(await Promise.all(copies.map(judged))).toEqual([1, 2].map(() => ["invalid", "SUSPENDED"]));
		expect(await judged(other)).toEqual(["valid"]);
		await changeStatus(deps, { ...change, action: "reinstate" });
		expect(await Promise.all(copies.map(judged))).toEqual([1, 2].map(() => ["valid"]));
		await changeStatus(deps, { ...change, action: "revoke" });
		expect(await Promise.all(copies.map(judged))).toEqual([1, 2].map(() => ["invalid", "REVOKED"]));
	});

	test("a credential without id goes by the name that it is given, or gets an id", async () => {
		const { deps, unsigned, judged } = await openWithStatus();
		const called = await issueWithStatus(deps, unsigned(), { credentialId: "https://e.example/7" });
		expect(called).not.toHaveProperty("id");
		const made = await issueWithStatus(deps, unsigned());
		expect(made["id"]).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
		const ids = ["https://e.example/7", textOf(made["id"])];
		await changeStatus(deps, { action: "revoke", ids, reason: "withdrawn" });
		expect(await judged(called)).toContain("REVOKED");
		expect(await judged(made)).toContain("REVOKED");
	});

	test("two names that differ are refused, and so are more entries than anybody reads", async () => {
		const { deps, unsigned } = await openWithStatus();
		const twoNames = issueWithStatus(deps, unsigned({ id: credentialId }), { credentialId: "urn:x:other" });
		await expect(twoNames).rejects.toMatchObject({ code: "BAD_REQUEST" });
		const entry = { type: "https://e.example/#OtherStatus" };
		const many = issueWithStatus(deps, unsigned({ credentialStatus: Array.from({ length: 7 }, () => entry) }));
		await expect(many).rejects.toMatchObject({ code: "ARRAY_LIMIT" });
		const few = await issueWithStatus(deps, unsigned({ credentialStatus: entry }));
		expect(few["credentialStatus"]).toMatchObject([
			entry,
			{ statusPurpose: "revocation" },
			{ statusPurpose: "suspension" },
		]);
	});

	test("an id that nothing goes by is not found; what is no id at all is a wrong use", async () => {
		const { deps } = await openWithStatus();
		const change = (id: string) => changeStatus(deps, { action: "revoke", ids: [id], reason: "withdrawn" });
		await expect(change("urn:uuid:9d1b6c1e-6f0a-4f6e-9a39-0d8f0f2f7a02")).rejects.toMatchObject({ code: "NOT_FOUND" });
		await expect(change("somebody")).rejects.toMatchObject({ code: "USAGE" });
	});
});
