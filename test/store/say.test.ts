import { describe, expect, test } from "vitest";
import type { Register } from "../../src/app/ports.ts";
import { at, furnish, issueMany } from "../support/certificates.ts";
import { databases, openForTest } from "../support/databases.ts";

const later = "2026-07-01T00:00:00.000Z";

async function opened(create: (typeof databases)[number]["create"]): Promise<readonly [Register, string, string]> {
	const register = await openForTest(await create());
	await furnish(register);
	const [one, other] = await issueMany(register, 2);
	return [register, one?.id ?? "", other?.id ?? ""];
}

describe.each(databases)("a holder's say on $database", ({ create }) => {
	test("everything is shown until somebody chooses, the last choice counts, and all stay on record", async () => {
		const [register, certificate, other] = await opened(create);
		expect(await register.visibility(certificate)).toBe("full");
		const choice = { certificate, wording: "2026-11", language: "mn", at } as const;
		await register.chooseVisibility({ ...choice, visibility: "hidden" });
		await register.chooseVisibility({ ...choice, visibility: "initials", at: later });
		expect(await register.visibility(certificate)).toBe("initials");
		expect(await register.visibility(other)).toBe("full");
		expect(await register.visibilityChoices(certificate)).toEqual([
			{ ...choice, visibility: "hidden" },
			{ ...choice, visibility: "initials", at: later },
		]);
	});

	test("a share link is found by its hash and ended once", async () => {
		const [register, certificate, other] = await opened(create);
		const link = { id: "link-1", certificate, hash: "a".repeat(64), createdAt: at, expiresAt: later };
		await register.saveShareLink(link);
		await register.saveShareLink({ id: "link-2", certificate, hash: "b".repeat(64), createdAt: later });
		expect(await register.shareLinkByHash(link.hash)).toEqual(link);
		expect(await register.shareLinkByHash("c".repeat(64))).toBeUndefined();
		expect((await register.shareLinks(certificate)).map(({ id }) => id)).toEqual(["link-2", "link-1"]);
		await register.endShareLink(other, "link-1", later);
		expect(await register.shareLinkByHash(link.hash)).toEqual(link);
		await register.endShareLink(certificate, "link-1", later);
		await register.endShareLink(certificate, "link-1", "2027-01-01T00:00:00.000Z");
		expect(await register.shareLinkByHash(link.hash)).toEqual({ ...link, endedAt: later });
	});

	test("a certificate has one open request at a time, and a refused one keeps nothing that was written", async () => {
		const [register, certificate] = await opened(create);
		const request = { id: "request-1", certificate, createdAt: at, wanted: { given_latin: "Bat", note: "please" } };
		await register.saveNameRequest(request);
		const second = { ...request, id: "request-2", createdAt: later };
		await expect(register.saveNameRequest(second)).rejects.toMatchObject({ code: "ALREADY_EXISTS" });
		expect(await register.nameRequests({ open: true })).toEqual([request]);
		await register.refuseNameRequest(request.id, "passport says otherwise", later);
		await expect(register.refuseNameRequest(request.id, "again", later)).rejects.toMatchObject({ code: "NOT_FOUND" });
		const { wanted: _, ...closed } = request;
		const refused = { ...closed, closedAt: later, outcome: "refused", reason: "passport says otherwise" };
		expect(await register.nameRequest(request.id)).toEqual(refused);
		await register.saveNameRequest(second);
		expect(await register.nameRequests({ certificate })).toEqual([refused, second]);
		expect(await register.nameRequests({ open: true })).toEqual([second]);
	});
});
