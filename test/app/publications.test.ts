import { expect, test } from "vitest";
import { createIssuer } from "../../src/app/create-issuer.ts";
import { importCatalogue } from "../../src/app/import-catalogue.ts";
import { publicationService } from "../../src/app/publications.ts";
import { didDocument } from "../../src/core/did-document.ts";
import { databases } from "../support/databases.ts";
import { openDesk, openStaffedDesk } from "../support/registered-issuer.ts";
import { demoCatalogue, exampleIssuer } from "../support/sample-certificate.ts";
import { ownTexts } from "../support/tools.ts";

const [{ create }] = databases;

test("a DID document is published for the host's issuer and for each by its slug", async () => {
	const desk = await openStaffedDesk(await create());
	const second = await createIssuer(desk, { ...exampleIssuer, slug: "second" });
	const published = publicationService({ ...desk, ownTexts });
	expect(await published.didDocument(undefined)).toEqual(didDocument(desk.issuer.did, desk.issuer.keys));
	expect(await published.didDocument("second")).toEqual(didDocument(second.did, second.keys));
	expect(await published.didDocument("nobody")).toBeUndefined();
});

test("a service that moved still publishes the document of its former host", async () => {
	const desk = await openDesk(await create());
	const formerBase = "http://old.example.mn:81";
	const issuer = await createIssuer(
		{ ...desk, deployment: { ...desk.deployment, baseUrl: formerBase } },
		exampleIssuer,
	);
	const published = publicationService({ ...desk, ownTexts });
	expect(await published.didDocument(undefined)).toMatchObject({ id: "did:web:old.example.mn%3A81" });
	expect(issuer.did).toBe("did:web:old.example.mn%3A81");
});

test.each([
	["the present host", "certificates.example.mn", "https://certificates.example.mn"],
	["a host that moved here", "old.example.mn:81", "http://old.example.mn:81"],
	["another port of it", "old.example.mn", "https://certificates.example.mn"],
	["a host that nobody has told us of", "127.0.0.1:8080", "https://certificates.example.mn"],
])("threat 51: asked under %s, a status list has that address and its own signature", async (_, host, base) => {
	const desk = await openStaffedDesk(await create(), 1);
	const published = publicationService({ ...desk, ownTexts });
	const list = await published.statusList("mn-center", 1, "revocation", host);
	const id = `${base}/status/mn-center/1/revocation`;
	expect(list).toMatchObject({ id, credentialSubject: { id: `${id}#list` } });
	expect(list).toEqual(await desk.lists.readAddress(id));
});

test("organisations are published as credentials name them, without internal notes", async () => {
	const desk = await openDesk(await create());
	await importCatalogue(desk, demoCatalogue);
	const published = publicationService({ ...desk, ownTexts });
	expect(await published.organisation("sustech")).toMatchObject({ id: "sustech", country: "CN" });
	expect(await published.organisation("nobody")).toBeUndefined();
});
