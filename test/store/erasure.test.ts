import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { at, collect, furnish, issueMany, issuer, preparedCertificate, prepareMany } from "../support/certificates.ts";
import { databases, openForTest, testFolder } from "../support/databases.ts";

const later = "2026-07-01T00:00:00.000Z";
const withdrawn = { reason: "withdrawn", at: later } as const;

describe.each(databases)("erasure on $database", ({ create }) => {
	test("revokes and forgets the person, and keeps ids, numbers, places, counts and everybody else", async () => {
		const register = await openForTest(await create());
		await furnish(register);
		const [one, other] = await issueMany(register, 2);
		const id = one?.id ?? "";
		await register.changeStatus([
			{ certificate: id, purpose: "suspension", set: true, reason: "under-review", note: "Bold came by", at },
		]);
		const claim = { hash: "c".repeat(64), certificate: id, language: "mn", createdAt: at, expiresAt: later } as const;
		await register.saveClaim(claim);
		await register.saveShareLink({ id: "link", certificate: id, hash: "a".repeat(64), createdAt: at });
		await register.saveNameRequest({ id: "request", certificate: id, createdAt: at, wanted: { given_latin: "Bold" } });
		await register.chooseVisibility({ certificate: id, visibility: "hidden", wording: "1", language: "mn", at });

		expect(await register.erase({ certificates: [id], ...withdrawn })).toEqual({ unchanged: [] });
		const erased = await register.certificate(id);
		expect(erased).toMatchObject({ id, number: one?.number, fields: {}, erasedAt: later, places: one?.places });
		expect(erased?.signed).toBeUndefined();
		expect(erased?.learner).toEqual({ learnerRef: `erased:${id}`, country: "" });
		expect(erased?.status.map(({ purpose, reason }) => [purpose, reason])).toEqual([
			["revocation", "withdrawn"],
			["suspension", "under-review"],
		]);
		expect((await register.statusHistory(id)).every(({ note }) => note === undefined)).toBe(true);
		expect(await register.claimByHash(claim.hash)).toBeUndefined();
		expect(await register.messagesOf(id)).toEqual([]);
		expect(await register.shareLinks(id)).toEqual([]);
		expect(await register.nameRequests({ certificate: id })).toEqual([]);
		expect(await register.visibilityChoices(id)).toEqual([]);

		expect(await register.statusList(issuer.slug, 1, "revocation")).toMatchObject({ set: [one?.places[0]?.index] });
		expect((await collect(register.certificates({}))).map((certificate) => certificate.id)).toEqual([id, other?.id]);
		expect((await collect(register.certificates({ status: "erased" }))).map((row) => row.id)).toEqual([id]);
		expect((await register.certificate(other?.id ?? ""))?.signed).toBeDefined();
		expect(await register.scrub()).toBe(true);
	});

	test("a second time changes nothing, and with a stranger among them nobody is erased", async () => {
		const register = await openForTest(await create());
		await furnish(register);
		const [one, other] = (await issueMany(register, 2)).map(({ id }) => id);
		await register.erase({ certificates: [one ?? ""], ...withdrawn });
		expect(await register.erase({ certificates: [one ?? ""], ...withdrawn })).toEqual({ unchanged: [one] });
		const strange = register.erase({ certificates: [other ?? "", "0".repeat(26)], ...withdrawn });
		await expect(strange).rejects.toMatchObject({ code: "NOT_FOUND" });
		expect((await register.certificate(other ?? ""))?.erasedAt).toBeUndefined();
	});

	test("what was only prepared is nobody's certificate yet", async () => {
		const register = await openForTest(await create());
		await furnish(register);
		const [prepared] = await prepareMany(register, 1);
		const erasing = register.erase({ certificates: [prepared?.id ?? ""], ...withdrawn });
		await expect(erasing).rejects.toMatchObject({ code: "NOT_FOUND" });
	});

	test("one who was revoked before keeps that reason", async () => {
		const register = await openForTest(await create());
		await furnish(register);
		const [one] = await issueMany(register, 1);
		const revoked = { purpose: "revocation", set: true, reason: "issued-in-error", at } as const;
		await register.changeStatus([{ certificate: one?.id ?? "", ...revoked }]);
		await register.erase({ certificates: [one?.id ?? ""], ...withdrawn });
		expect((await register.certificate(one?.id ?? ""))?.status).toMatchObject([{ reason: "issued-in-error" }]);
	});
});

/** How many of these texts stand in any file of a folder. */
function foundIn(folder: string, texts: readonly string[]): number {
	const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
	return texts.filter((text) => files.some((file) => file.includes(text))).length;
}

test("of 1,000 people who asked for it no name is left in the database's file or its log", async () => {
	const sqliteFile = join(testFolder(), "register");
	const register = await openForTest({ sqliteFile });
	await furnish(register);
	const names = Array.from({ length: 1_000 }, (_, index) => `Нэр-${index}-Ganbold-${index * 7919}`);
	const places = await register.takePlaces(issuer.slug, names.length);
	const certificates = names.map((name, index) =>
		preparedCertificate(index, {
			places: places[index] ?? [],
			fields: { name },
			learner: { learnerRef: `ref ${name}`, country: "MN", email: `${index}@example.org`, institution: `at ${name}` },
		}),
	);
	await register.prepare(certificates);
	await register.complete(
		certificates.map(({ id }, index) => ({ id, signed: JSON.stringify({ name: names[index] }), at })),
	);
	const ids = certificates.map(({ id }) => id);
	for (const id of ids.slice(0, 50)) {
		const wanted = { given_latin: names[ids.indexOf(id)] ?? "" };
		await register.saveNameRequest({ id: `request ${id}`, certificate: id, createdAt: at, wanted });
	}
	const folder = dirname(sqliteFile);
	expect(foundIn(folder, names)).toBe(names.length);
	await register.erase({ certificates: ids, ...withdrawn });
	expect(await register.scrub()).toBe(true);
	expect(foundIn(folder, names)).toBe(0);
	expect(await collect(register.certificates({ status: "erased" }))).toHaveLength(names.length);
});
