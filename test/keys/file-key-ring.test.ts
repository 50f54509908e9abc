import { createPublicKey, verify } from "node:crypto";
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "node:util";
import { expect, test } from "vitest";
import type { KeyRing } from "../../src/app/ports.ts";
import { decodeMultikey, didKeyFromMultikey, encodeMultikey } from "../../src/core/multikey.ts";
import { openKeyRing } from "../../src/keys/file-key-ring.ts";
import { sealKeyFile } from "../../src/keys/key-file.ts";
import { testFolder } from "../support/databases.ts";

const now = (): Date => new Date("2026-06-30T01:02:03.000Z");
const passphrase = "Нууц үг 7 horses";
const did = (): string => "did:web:certificates.example";

function ringIn(folder: string, phrase = passphrase): KeyRing {
	return openKeyRing({ folder, passphrase: () => Promise.resolve(phrase), now });
}

test("a key pair is made, and signs after the ring is opened again", async () => {
	const folder = join(testFolder(), "keys");
	const key = await ringIn(folder).create("mn-center", did);
	expect(key).toEqual({
		id: `did:web:certificates.example#${key.publicKeyMultibase}`,
		publicKeyMultibase: expect.stringMatching(/^z6Mk/),
		created: "2026-06-30T01:02:03.000Z",
	});
	const signer = await ringIn(folder).signer("mn-center");
	expect(signer).toMatchObject({ id: key.id, controller: did(), publicKeyMultibase: key.publicKeyMultibase });
	const data = new TextEncoder().encode("Ө");
	const x = Buffer.from(decodeMultikey(key.publicKeyMultibase).bytes).toString("base64url");
	const publicKey = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
	const signature = await signer.sign(data);
	expect(signature).toHaveLength(64);
	expect(verify(null, data, publicKey, signature)).toBe(true);
	expect(verify(null, new TextEncoder().encode("Ү"), publicKey, signature)).toBe(false);
});

test("a did:key issuer is named after its key", async () => {
	const key = await ringIn(testFolder()).create("self", didKeyFromMultikey);
	expect(key.id).toBe(`did:key:${key.publicKeyMultibase}#${key.publicKeyMultibase}`);
});

test("two keys are never the same, and each issuer gets its own", async () => {
	const ring = ringIn(testFolder());
	const keys = [await ring.create("one", did), await ring.create("two", did)];
	expect(keys[0]?.publicKeyMultibase).not.toBe(keys[1]?.publicKeyMultibase);
	expect((await ring.signer("two")).publicKeyMultibase).toBe(keys[1]?.publicKeyMultibase);
});

test("#89: file and folder are the owner's alone, and nothing half-written stays", async () => {
	const folder = join(testFolder(), "keys");
	await ringIn(folder).create("mn-center", did);
	expect(readdirSync(folder)).toEqual(["mn-center.age"]);
	expect(statSync(folder).mode & 0o777).toBe(0o700);
	expect(statSync(join(folder, "mn-center.age")).mode & 0o777).toBe(0o600);
});

test("#89: neither the file nor the signer shows the secret key", async () => {
	const folder = testFolder();
	const ring = ringIn(folder);
	await ring.create("mn-center", did);
	const shown = inspect(await ring.signer("mn-center"), { depth: 9, showHidden: true });
	for (const text of [readFileSync(join(folder, "mn-center.age"), "latin1"), shown]) {
		expect(text).not.toMatch(/z3u2|secretKey/);
	}
});

test("a second key for an issuer is refused, and the first one stays", async () => {
	const folder = testFolder();
	const ring = ringIn(folder);
	const key = await ring.create("mn-center", did);
	await expect(ring.create("mn-center", did)).rejects.toMatchObject({ code: "ALREADY_EXISTS" });
	const race = await Promise.allSettled([ring.create("race", did), ringIn(folder).create("race", did)]);
	expect(race.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
	expect((await ring.signer("mn-center")).publicKeyMultibase).toBe(key.publicKeyMultibase);
});

test("#89: a key file that others may read is refused with the command that helps", async () => {
	const folder = testFolder();
	const ring = ringIn(folder);
	await ring.create("mn-center", did);
	const file = join(folder, "mn-center.age");
	for (const mode of [0o644, 0o640, 0o604]) {
		chmodSync(file, mode);
		await expect(ring.signer("mn-center")).rejects.toMatchObject({
			code: "KEY_FILE_MODE",
			detail: `Run: chmod 600 ${file}`,
		});
	}
	chmodSync(file, 0o600);
	await expect(ring.signer("mn-center")).resolves.toMatchObject({ controller: did() });
});

test("a wrong passphrase and none are told apart", async () => {
	const folder = testFolder();
	await ringIn(folder).create("mn-center", did);
	await expect(ringIn(folder, "wrong").signer("mn-center")).rejects.toMatchObject({ code: "PASSPHRASE_WRONG" });
	await expect(ringIn(folder, "").signer("mn-center")).rejects.toMatchObject({ code: "PASSPHRASE_MISSING" });
	await expect(ringIn(folder, "").create("other", did)).rejects.toMatchObject({ code: "PASSPHRASE_MISSING" });
	expect(readdirSync(folder)).toEqual(["mn-center.age"]);
});

test("a key file that is damaged anywhere is refused", async () => {
	const folder = testFolder();
	await ringIn(folder).create("mn-center", did);
	const file = join(folder, "mn-center.age");
	const whole = readFileSync(file);
	const flipped = Buffer.from(whole);
	flipped[whole.length - 1] = (flipped.at(-1) ?? 0) ^ 1;
	for (const broken of [whole.subarray(0, -1), whole.subarray(0, 60), Buffer.alloc(0), Buffer.from("{}"), flipped]) {
		writeFileSync(file, broken);
		await expect(ringIn(folder).signer("mn-center")).rejects.toMatchObject({ code: "KEY_FILE_INVALID" });
	}
	writeFileSync(file, whole);
	await expect(ringIn(folder).signer("mn-center")).resolves.toMatchObject({ controller: did() });
});

test("a file whose public key belongs to another secret key is refused", async () => {
	const folder = testFolder();
	const ring = ringIn(folder);
	const { id, publicKeyMultibase } = await ring.create("mn-center", did);
	const secretKeyMultibase = encodeMultikey("Ed25519 secret", new Uint8Array(32).fill(7));
	const sealed = await sealKeyFile({ id, controller: did(), publicKeyMultibase, secretKeyMultibase }, passphrase);
	writeFileSync(join(folder, "other.age"), sealed, { mode: 0o600 });
	await expect(ring.signer("other")).rejects.toMatchObject({ code: "KEY_FILE_INVALID" });
});

test("an issuer without a key file cannot sign", async () => {
	await expect(ringIn(testFolder()).signer("nobody")).rejects.toMatchObject({ code: "FILE_UNREADABLE" });
});

test.each(["../mn-center", "a/b", "", ".", "A", "a.age"])("%j is no name of an issuer", async (slug) => {
	const ring = ringIn(testFolder());
	await expect(ring.create(slug, did)).rejects.toThrow(TypeError);
	await expect(ring.signer(slug)).rejects.toThrow(TypeError);
});

test("a key is decrypted once", async () => {
	const folder = testFolder();
	let asked = 0;
	const ring = openKeyRing({ folder, passphrase: async () => (asked++, passphrase), now });
	await ring.create("mn-center", did);
	asked = 0;
	await Promise.all([ring.signer("mn-center"), ring.signer("mn-center")]);
	await ring.signer("mn-center");
	expect(asked).toBe(1);
});
