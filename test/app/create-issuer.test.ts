import { expect, test } from "vitest";
import { createIssuer } from "../../src/app/create-issuer.ts";
import { didKeyFromMultikey } from "../../src/core/multikey.ts";
import { databases } from "../support/databases.ts";
import { openDesk } from "../support/registered-issuer.ts";
import { exampleIssuer } from "../support/sample-certificate.ts";

const [{ create }] = databases;

test("the first issuer takes the host, every further one a place of its own", async () => {
	const desk = await openDesk(await create());
	const first = await createIssuer(desk, exampleIssuer);
	const second = await createIssuer(desk, { ...exampleIssuer, slug: "second" });
	expect([first.did, second.did]).toEqual([
		"did:web:certificates.example.mn",
		"did:web:certificates.example.mn:issuers:second",
	]);
	expect(await desk.register.issuers()).toEqual(expect.arrayContaining([first, second]));
});

test("a did:key issuer is its key, and leaves the host to the first did:web", async () => {
	const desk = await openDesk(await create());
	const key = await createIssuer(desk, { ...exampleIssuer, slug: "key", didMethod: "key" });
	const web = await createIssuer(desk, exampleIssuer);
	expect(key.did).toBe(didKeyFromMultikey(key.keys[0]?.publicKeyMultibase ?? ""));
	expect(web.did).toBe("did:web:certificates.example.mn");
});

test("the issuer's key is the one that signs, listed under its DID", async () => {
	const desk = await openDesk(await create());
	const issuer = await createIssuer(desk, exampleIssuer);
	const signer = await desk.keyRing.signer(issuer.slug);
	expect(signer.controller).toBe(issuer.did);
	expect(issuer.keys).toEqual([
		{ id: signer.id, publicKeyMultibase: signer.publicKeyMultibase, created: "2026-07-01T00:00:00.000Z" },
	]);
	expect(signer.id).toBe(`${issuer.did}#${signer.publicKeyMultibase}`);
});

test("a slug that is taken stays with its issuer", async () => {
	const desk = await openDesk(await create());
	const issuer = await createIssuer(desk, exampleIssuer);
	await expect(createIssuer(desk, exampleIssuer)).rejects.toMatchObject({ code: "ALREADY_EXISTS" });
	expect(await desk.register.issuers()).toEqual([issuer]);
});

test("no issuer without a key: what cannot be encrypted is not registered", async () => {
	const desk = await openDesk(await create(), "");
	await expect(createIssuer(desk, exampleIssuer)).rejects.toMatchObject({ code: "PASSPHRASE_MISSING" });
	expect(await desk.register.issuers()).toEqual([]);
});

test("a key that was made and never registered is taken up by the next run", async () => {
	const desk = await openDesk(await create());
	const orphan = await desk.keyRing.create(exampleIssuer.slug, () => "did:web:certificates.example.mn");
	expect((await createIssuer(desk, exampleIssuer)).keys).toEqual([orphan]);
});

test("a key of another DID is never taken up", async () => {
	const desk = await openDesk(await create());
	await desk.keyRing.create(exampleIssuer.slug, () => "did:web:elsewhere.example");
	await expect(createIssuer(desk, exampleIssuer)).rejects.toMatchObject({ code: "ALREADY_EXISTS" });
	expect(await desk.register.issuers()).toEqual([]);
});
