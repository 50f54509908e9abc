import { describe, expect, test } from "vitest";
import { changeStatus } from "../../src/app/change-status.ts";
import { databases } from "../support/databases.ts";
import { openStaffedDesk, prepareSome, statusOf } from "../support/registered-issuer.ts";

const reason = "under-review";

describe.each(databases)("changing status on $database", ({ create }) => {
	test("revoking, suspending and reinstating change what they say, with the reason", async () => {
		const desk = await openStaffedDesk(await create(), 2);
		const [first = "", second = ""] = desk.ids;
		expect(await changeStatus(desk, { action: "revoke", ids: [first], reason: "award-annulled" })).toEqual({
			changed: [first],
			unchanged: [],
		});
		await changeStatus(desk, { action: "suspend", ids: [second], reason, note: "internal" });
		expect(await statusOf(desk.register, first)).toEqual(["revocation award-annulled"]);
		expect(await statusOf(desk.register, second)).toEqual(["suspension under-review"]);
		await changeStatus(desk, { action: "reinstate", ids: [second], reason });
		expect(await statusOf(desk.register, second)).toEqual([]);
	});

	test("a revocation is for good: reinstating ends a suspension only", async () => {
		const desk = await openStaffedDesk(await create(), 1);
		const { ids } = desk;
		await changeStatus(desk, { action: "suspend", ids, reason });
		await changeStatus(desk, { action: "revoke", ids, reason: "issued-in-error" });
		expect(await changeStatus(desk, { action: "reinstate", ids, reason })).toEqual({ changed: ids, unchanged: [] });
		expect(await changeStatus(desk, { action: "reinstate", ids, reason })).toEqual({ changed: [], unchanged: ids });
		expect(await statusOf(desk.register, ids[0])).toEqual(["revocation issued-in-error"]);
	});

	test("what has that status already is told apart", async () => {
		const desk = await openStaffedDesk(await create(), 2);
		const [first = "", second = ""] = desk.ids;
		await changeStatus(desk, { action: "revoke", ids: [first], reason: "superseded" });
		expect(await changeStatus(desk, { action: "revoke", ids: desk.ids, reason: "withdrawn" })).toEqual({
			changed: [second],
			unchanged: [first],
		});
		expect(await statusOf(desk.register, first)).toEqual(["revocation superseded"]);
	});

	test("all or none: one unknown certificate, and nothing changes", async () => {
		const desk = await openStaffedDesk(await create(), 2);
		const ids = [...desk.ids, "0".repeat(26)];
		await expect(changeStatus(desk, { action: "revoke", ids, reason })).rejects.toMatchObject({ code: "NOT_FOUND" });
		expect(await Promise.all(desk.ids.map((id) => statusOf(desk.register, id)))).toEqual([[], []]);
	});

	test("several requests are applied in their order, all or none, and told apart by certificate", async () => {
		const desk = await openStaffedDesk(await create(), 2);
		const [first = "", second = ""] = desk.ids;
		const suspend = { action: "suspend", ids: [first], reason } as const;
		const stranger = { action: "revoke", ids: ["0".repeat(26)], reason } as const;
		await expect(changeStatus(desk, suspend, stranger)).rejects.toMatchObject({ code: "NOT_FOUND" });
		await expect(changeStatus(desk, suspend, { ...suspend, reason: "because" })).rejects.toMatchObject({
			code: "REASON_UNKNOWN",
		});
		expect(await statusOf(desk.register, first)).toEqual([]);
		const idle = { action: "reinstate", ids: [second, first], reason } as const;
		expect(await changeStatus(desk, suspend, idle, suspend)).toEqual({ changed: [first], unchanged: [second] });
		expect(await statusOf(desk.register, first)).toEqual(["suspension under-review"]);
		expect(await desk.register.statusHistory(first)).toHaveLength(3);
	});

	test("a certificate is found by its id, its address or the address of one of its files", async () => {
		const desk = await openStaffedDesk(await create(), 1);
		const [id = ""] = desk.ids;
		const address = `https://certificates.example.mn/c/${id}`;
		const forms = [id, id.toLowerCase(), address, `${address}.pdf`, `${address}.json`, `${address}.png`];
		expect(await changeStatus(desk, { action: "revoke", ids: forms, reason })).toEqual({
			changed: [id],
			unchanged: [],
		});
	});

	test("a whole batch at once; what was only prepared is not in it", async () => {
		const desk = await openStaffedDesk(await create(), 3);
		await prepareSome(desk, 1, 3);
		const batch = desk.issued[0]?.batch ?? "";
		const { changed } = await changeStatus(desk, { action: "revoke", ids: [], batch, reason });
		expect(changed.toSorted()).toEqual(desk.ids.toSorted());
	});

	test("a certificate that was only prepared is none yet", async () => {
		const desk = await openStaffedDesk(await create());
		const ids = (await prepareSome(desk, 1)).map(({ id }) => id);
		await expect(changeStatus(desk, { action: "revoke", ids, reason })).rejects.toMatchObject({ code: "NOT_FOUND" });
	});

	test("the note stays in the history", async () => {
		const desk = await openStaffedDesk(await create(), 1);
		await changeStatus(desk, { action: "suspend", ids: desk.ids, reason, note: "a complaint" });
		const [id = ""] = desk.ids;
		expect(await desk.register.statusHistory(id)).toMatchObject([
			{ note: "a complaint", at: "2026-07-01T00:00:00.000Z" },
		]);
		expect(JSON.stringify(await desk.register.certificate(id))).not.toContain("a complaint");
	});
});

const [{ create }] = databases;

test.each([
	["a reason that is not on the list", { reason: "because" }, "REASON_UNKNOWN"],
	["neither ids nor a batch", { ids: [] }, "USAGE"],
	["ids and a batch", { batch: "2026-06-30-AAAA" }, "USAGE"],
	["an unknown batch", { ids: [], batch: "2026-01-01-ZZZZ" }, "NOT_FOUND"],
	["what is no id", { ids: ["certificate"] }, "USAGE"],
])("%s is refused", async (_, wrong, code) => {
	const desk = await openStaffedDesk(await create(), 1);
	const request = { action: "revoke", ids: desk.ids, reason, ...wrong } as const;
	await expect(changeStatus(desk, request)).rejects.toMatchObject({ code });
	expect(await statusOf(desk.register, desk.ids[0])).toEqual([]);
});
