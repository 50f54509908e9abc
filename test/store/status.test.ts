import { describe, expect, test } from "vitest";
import type { StatusChange } from "../../src/app/register/status.ts";
import { at, furnish, issueMany, issuer } from "../support/certificates.ts";
import { databases, openForTest } from "../support/databases.ts";

const later = "2026-07-01T00:00:00.000Z";

function change(certificate: string | undefined, rest: Partial<StatusChange> = {}): StatusChange {
	return { certificate: certificate ?? "", purpose: "revocation", set: true, reason: "issued-in-error", at, ...rest };
}

describe.each(databases)("status on $database", ({ create }) => {
	test("a revocation sets the certificate's own bit, with its reason and moment", async () => {
		const register = await openForTest(await create());
		await furnish(register);
		const [certificate] = await issueMany(register, 3);
		expect(await register.changeStatus([change(certificate?.id)])).toEqual({ unchanged: [] });
		const index = certificate?.places.find(({ purpose }) => purpose === "revocation")?.index;
		expect(await register.statusList(issuer.slug, 1, "revocation")).toMatchObject({ set: [index], revision: 1 });
		expect(await register.statusList(issuer.slug, 1, "suspension")).toMatchObject({ set: [], revision: 0 });
		expect((await register.certificate(certificate?.id ?? ""))?.status).toEqual([
			{ purpose: "revocation", reason: "issued-in-error", since: at },
		]);
	});

	test("all lists can be named", async () => {
		const register = await openForTest(await create());
		await furnish(register);
		expect(await register.statusListNames()).toEqual([]);
		await issueMany(register, 1);
		const list = { issuer: issuer.slug, list: 1 };
		expect(await register.statusListNames()).toEqual([
			{ ...list, purpose: "revocation" },
			{ ...list, purpose: "suspension" },
		]);
	});

	test("setting a set bit or clearing a clear one changes nothing and leaves no trace", async () => {
		const register = await openForTest(await create());
		await furnish(register);
		const [first, second] = await issueMany(register, 2);
		await register.changeStatus([change(first?.id)]);
		const outcome = await register.changeStatus([
			change(first?.id, { reason: "award-annulled", at: later }),
			change(second?.id, { set: false }),
			change(first?.id, { purpose: "suspension" }),
		]);
		expect(outcome).toEqual({ unchanged: [first?.id, second?.id] });
		expect(await register.statusList(issuer.slug, 1, "revocation")).toMatchObject({ revision: 1 });
		expect(await register.statusHistory(second?.id ?? "")).toEqual([]);
		expect((await register.certificate(first?.id ?? ""))?.status).toContainEqual({
			purpose: "revocation",
			reason: "issued-in-error",
			since: at,
		});
	});

	test("the history keeps every change in order, notes included", async () => {
		const register = await openForTest(await create());
		await furnish(register);
		const [certificate] = await issueMany(register, 1);
		const suspension = change(certificate?.id, { purpose: "suspension", reason: "under-review", note: "гомдол" });
		const reinstated = { ...suspension, set: false, at: later };
		await register.changeStatus([suspension]);
		await register.changeStatus([reinstated]);
		await register.changeStatus([suspension, reinstated, suspension]);
		const history = await register.statusHistory(certificate?.id ?? "");
		expect(history).toEqual([suspension, reinstated, suspension, reinstated, suspension]);
		expect(await register.statusList(issuer.slug, 1, "suspension")).toMatchObject({ revision: 5 });
		expect((await register.certificate(certificate?.id ?? ""))?.status).toHaveLength(1);
	});

	test("one change named twice counts once", async () => {
		const register = await openForTest(await create());
		await furnish(register);
		const [certificate] = await issueMany(register, 1);
		const twice = change(certificate?.id);
		expect(await register.changeStatus([twice, twice])).toEqual({ unchanged: [certificate?.id] });
		expect(await register.statusHistory(certificate?.id ?? "")).toEqual([twice]);
	});

	test("a batch with an unknown certificate changes nothing", async () => {
		const register = await openForTest(await create());
		await furnish(register);
		const [certificate] = await issueMany(register, 1);
		const changes = [change(certificate?.id), change("NOBODY")];
		await expect(register.changeStatus(changes)).rejects.toMatchObject({ code: "NOT_FOUND" });
		expect(await register.statusList(issuer.slug, 1, "revocation")).toMatchObject({ set: [], revision: 0 });
	});

	test("a batch of 3,000 is revoked and reinstated at once, and the list is ascending", async () => {
		const register = await openForTest(await create());
		await furnish(register);
		const certificates = await issueMany(register, 3_000);
		await register.changeStatus(certificates.map(({ id }) => change(id)));
		const list = await register.statusList(issuer.slug, 1, "revocation");
		expect(list?.set).toEqual(certificates.flatMap(({ places }) => places[0]?.index ?? []).sort((a, b) => a - b));
		expect(list?.revision).toBe(3_000);
		await register.changeStatus(certificates.map(({ id }) => change(id, { set: false })));
		expect(await register.statusList(issuer.slug, 1, "revocation")).toMatchObject({ set: [], revision: 6_000 });
	});

	test("#99: 200 revocations by 16 clients of two registers set all bits", async () => {
		const location = await create();
		const registers = [await openForTest(location), await openForTest(location)] as const;
		await furnish(registers[0]);
		const certificates = await issueMany(registers[0], 200);
		const queue = certificates.map(({ id }) => id);
		const client = async (_: unknown, number: number): Promise<void> => {
			const register = number % 2 === 0 ? registers[0] : registers[1];
			for (let id = queue.pop(); id !== undefined; id = queue.pop()) await register.changeStatus([change(id)]);
		};
		await Promise.all(Array.from({ length: 16 }, client));
		const list = await registers[1].statusList(issuer.slug, 1, "revocation");
		expect(list?.set).toHaveLength(200);
		expect(list?.revision).toBe(200);
	});

	test("overlapping batches in opposite orders all end, and each bit is set once", async () => {
		const location = await create();
		const registers = [await openForTest(location), await openForTest(location)] as const;
		await furnish(registers[0]);
		const changes = (await issueMany(registers[0], 300)).map(({ id }) => change(id));
		const outcomes = await Promise.all([
			registers[0].changeStatus(changes),
			registers[1].changeStatus(changes.toReversed()),
			registers[0].changeStatus(changes),
		]);
		expect(outcomes.flatMap(({ unchanged }) => unchanged)).toHaveLength(600);
		expect(await registers[1].statusList(issuer.slug, 1, "revocation")).toMatchObject({ revision: 300 });
	});
});
