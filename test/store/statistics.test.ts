import { describe, expect, test } from "vitest";
import { furnish, issuer, prepareMany, preparedCertificate } from "../support/certificates.ts";
import { databases, openForTest } from "../support/databases.ts";
import type { Register } from "../../src/app/ports.ts";

const at = "2026-06-30T17:00:00.000Z";

/** Six certificates of two courses, one of them suspended and reinstated, one erased, and one only prepared. */
async function fill(register: Register): Promise<void> {
	await furnish(register);
	const places = await register.takePlaces(issuer.slug, 6);
	const certificates = places.map((taken, index) =>
		preparedCertificate(index, {
			places: taken,
			courseCode: index < 4 ? "AI-101" : "AI-102",
			fields: { result: index === 0 ? "Merit" : "Pass" },
			learner: { learnerRef: `l-${index}`, country: "MN", ...(index < 2 ? { institution: "MUST" } : {}) },
		}),
	);
	await register.prepare(certificates);
	await register.complete(certificates.map(({ id }) => ({ id, signed: "{}", at })));
	await prepareMany(register, 1, 50);
	const change = { purpose: "suspension", reason: "under-review", at } as const;
	const [first, second] = certificates.map(({ id }) => id);
	await register.changeStatus([{ certificate: first ?? "", set: true, ...change }]);
	await register.changeStatus([{ certificate: first ?? "", set: false, ...change }]);
	await register.erase({ certificates: [second ?? ""], reason: "withdrawn", at });
}

describe.each(databases)("the counting of certificates in $database", ({ create }) => {
	test("groups what was issued; the erased one counts without its person, the prepared one does not", async () => {
		const register = await openForTest(await create());
		await fill(register);
		expect(await register.countRows()).toEqual({ issued: 6, changed: 3 });
		const { groups, hours } = await register.countIssued(6);
		const rows = groups.map((row) => [row.course, row.country, row.institution, row.result, row.count].join(" "));
		expect(rows.sort()).toEqual(["AI-101    1", "AI-101 MN  Pass 2", "AI-101 MN MUST Merit 1", "AI-102 MN  Pass 2"]);
		expect(hours).toEqual([{ key: "2026-06-30T17", count: 6 }]);
	});

	test("stops at the row that it is told", async () => {
		const register = await openForTest(await create());
		await fill(register);
		const { groups, hours } = await register.countIssued(5);
		expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(5);
		expect(hours).toEqual([{ key: "2026-06-30T17", count: 5 }]);
		expect(await register.countChanges(0)).toEqual([]);
	});

	test("tells changes of status apart", async () => {
		const register = await openForTest(await create());
		await fill(register);
		const changes = await register.countChanges(3);
		expect(changes.toSorted((a, b) => (a.action < b.action ? -1 : 1))).toEqual([
			{ action: "reinstated", hour: "2026-06-30T17", reason: "under-review", count: 1 },
			{ action: "revoked", hour: "2026-06-30T17", reason: "withdrawn", count: 1 },
			{ action: "suspended", hour: "2026-06-30T17", reason: "under-review", count: 1 },
		]);
	});
});
