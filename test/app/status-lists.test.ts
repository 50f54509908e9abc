import { gunzipSync } from "node:zlib";
import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import { verifyCredential } from "@digitalbazaar/vc";
import { describe, expect, test } from "vitest";
import { changeStatus } from "../../src/app/change-status.ts";
import { parseStatusPath } from "../../src/app/status-lists.ts";
import { didDocument } from "../../src/core/did-document.ts";
import { isObject, type JsonObject } from "../../src/core/json.ts";
import type { StatusPurpose } from "../../src/core/status-change.ts";
import { databases } from "../support/databases.ts";
import { openStaffedDesk } from "../support/registered-issuer.ts";
import { documentLoader } from "../support/sign.ts";

const address = "https://certificates.example.mn/status/mn-center/1/revocation";

function subjectOf(list: JsonObject | undefined): JsonObject {
	const subject = list?.["credentialSubject"];
	if (!isObject(subject)) throw new TypeError("a list has a subject");
	return subject;
}

/** Indexes of the set bits, decoded by hand: `u` is base64url, then gzip, then the left-most bit first. */
function setIn(list: JsonObject | undefined): readonly number[] {
	const { encodedList: encoded } = subjectOf(list);
	if (typeof encoded !== "string" || !/^u[A-Za-z0-9_-]+$/.test(encoded)) throw new TypeError("it is no base64url");
	const bytes = gunzipSync(Buffer.from(encoded.slice(1), "base64url"));
	expect(bytes.length * 8).toBeGreaterThanOrEqual(131_072);
	const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
	return Array.from(bits.matchAll(/1/g), ({ index }) => index);
}

describe.each(databases)("status lists on $database", ({ create }) => {
	const read = (desk: Awaited<ReturnType<typeof openStaffedDesk>>, purpose: StatusPurpose = "revocation") =>
		desk.lists.read("mn-center", 1, purpose);

	test("a revocation is the certificate's own bit, in the list of that purpose only", async () => {
		const desk = await openStaffedDesk(await create(), 3);
		const [, second] = desk.issued;
		expect(setIn(await read(desk))).toEqual([]);
		await changeStatus(desk, { action: "revoke", ids: [second?.id ?? ""], reason: "superseded" });
		const place = second?.places.find(({ purpose }) => purpose === "revocation");
		expect(setIn(await read(desk))).toEqual([place?.index]);
		expect(setIn(await read(desk, "suspension"))).toEqual([]);
	});

	test("a list says what vc-bitstring-status-list asks for", async () => {
		const desk = await openStaffedDesk(await create(), 1);
		const list = await read(desk);
		expect(list).toMatchObject({
			"@context": ["https://www.w3.org/ns/credentials/v2"],
			id: address,
			type: ["VerifiableCredential", "BitstringStatusListCredential"],
			issuer: desk.issuer.did,
			validFrom: "2026-07-01T00:00:00Z",
			validUntil: "2026-07-08T00:00:00Z",
			proof: { cryptosuite: "eddsa-rdfc-2022", proofPurpose: "assertionMethod" },
		});
		expect(subjectOf(list)).toMatchObject({
			id: `${address}#list`,
			type: "BitstringStatusList",
			statusPurpose: "revocation",
			ttl: 60_000,
		});
	});

	test("@digitalbazaar/vc verifies it with the issuer's published key", async () => {
		const desk = await openStaffedDesk(await create(), 1);
		const credential = await read(desk);
		const document = didDocument(desk.issuer.did, desk.issuer.keys);
		const [key] = desk.issuer.keys;
		const method = {
			"@context": "https://w3id.org/security/multikey/v1",
			id: key?.id ?? "",
			type: "Multikey",
			controller: desk.issuer.did,
			publicKeyMultibase: key?.publicKeyMultibase ?? "",
		};
		const loader = documentLoader(
			new Map<string, JsonObject>([
				[desk.issuer.did, document],
				[method.id, method],
			]),
		);
		const suite = new DataIntegrityProof({ cryptosuite });
		const verify = async (list: object) =>
			(await verifyCredential({ credential: list, suite, documentLoader: loader, now: desk.clock() })).verified;
		expect(await verify(structuredClone(credential ?? {}))).toBe(true);
		expect(await verify({ ...credential, validUntil: "2036-07-08T00:00:00Z" })).toBe(false);
	});

	test("nothing is signed again until a bit changes or half a day has gone", async () => {
		const desk = await openStaffedDesk(await create(), 1);
		const first = await read(desk);
		desk.clock.set("2026-07-01T11:59:59Z");
		expect(await read(desk)).toEqual(first);
		desk.clock.set("2026-07-01T12:00:00Z");
		expect(await read(desk)).toMatchObject({ validFrom: "2026-07-01T12:00:00Z", validUntil: "2026-07-08T12:00:00Z" });
		desk.clock.set("2026-07-01T12:00:01Z");
		await changeStatus(desk, { action: "suspend", ids: desk.ids, reason: "under-review" });
		expect(await read(desk)).toMatchObject({ validFrom: "2026-07-01T12:00:00Z" });
		expect(await read(desk, "suspension")).toMatchObject({ validFrom: "2026-07-01T12:00:01Z" });
	});

	test("#57: a revocation is in the very next answer, and so is the end of a suspension", async () => {
		const desk = await openStaffedDesk(await create(), 1);
		await read(desk, "suspension");
		await changeStatus(desk, { action: "suspend", ids: desk.ids, reason: "under-review" });
		expect(setIn(await read(desk, "suspension"))).toHaveLength(1);
		await changeStatus(desk, { action: "reinstate", ids: desk.ids, reason: "under-review" });
		expect(setIn(await read(desk, "suspension"))).toHaveLength(0);
	});

	test("asked for under a former address, a list names that address, as its certificates do (threat 51)", async () => {
		const desk = await openStaffedDesk(await create(), 1);
		const former = "http://old.example.mn:81/status/mn-center/1/revocation";
		expect(await desk.lists.readAddress(former)).toMatchObject({
			id: former,
			credentialSubject: { id: `${former}#list` },
		});
		expect(await desk.lists.readAddress(address)).toMatchObject({ id: address });
		await changeStatus(desk, { action: "revoke", ids: desk.ids, reason: "superseded" });
		expect(setIn(await desk.lists.readAddress(former))).toEqual(setIn(await desk.lists.readAddress(address)));
	});

	test("what is no list of ours is none", async () => {
		const desk = await openStaffedDesk(await create(), 1);
		expect(await desk.lists.read("mn-center", 2, "revocation")).toBeUndefined();
		expect(await desk.lists.read("nobody", 1, "revocation")).toBeUndefined();
		expect(await desk.lists.readAddress("https://stranger.example/status/mn-center/1/revocation")).toBeUndefined();
	});
});

test.each([
	["/status/must/1/revocation", { issuer: "must", list: 1, purpose: "revocation" }],
	["/status/must/12/suspension", { issuer: "must", list: 12, purpose: "suspension" }],
	["/status/must/0/revocation", undefined],
	["/status/must/01/revocation", undefined],
	["/status/must/9999999999/revocation", undefined],
	["/status/must/1/message", undefined],
	["/status/must/1/toString", undefined],
	["/status/must/1/revocation/", undefined],
	["/status/../must/1/revocation", undefined],
	["", undefined],
])("the path %s", (path, place) => {
	expect(parseStatusPath(path)).toEqual(place);
});
