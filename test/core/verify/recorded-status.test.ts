import { describe, expect, test } from "vitest";
import type { StatusRecord } from "../../../src/core/status-record.ts";
import { readRecordedBit } from "../../../src/core/verify/recorded-status.ts";

const now = new Date("2026-06-12T00:00:00.000Z");
const asOf = now.toISOString();
const entry = {
	purpose: "suspension",
	index: 5,
	list: "https://x.example/1",
	size: 1,
	messages: new Map<number, string>(),
};
const snapshot = { version: 3, signedAt: "2026-06-10T02:00:00.000Z", credential: {}, set: [5] };
const record: StatusRecord = { asOf, length: 100, set: [5], snapshot };

const read = async (changed: Partial<StatusRecord>, signed: number, purpose = entry.purpose) =>
	await readRecordedBit({ ...record, ...changed }, { ...entry, purpose }, { now }, async () => signed);
const codeOf = (reading: Awaited<ReturnType<typeof read>>) =>
	"finding" in reading ? [reading.finding.outcome, reading.finding.problems[0]?.code] : reading;

describe("a bit at a past moment", () => {
	test("rests on the list that was signed by then", async () => {
		const basis = { asOf, source: "snapshot", listVersion: 3, listSignedAt: snapshot.signedAt };
		expect(await read({}, 1)).toEqual({ value: 1, basis });
	});

	test("rests on the record alone where it changed after that list, or where there is no list", async () => {
		const basis = { asOf, source: "register" };
		expect(await read({ set: [] }, 1)).toEqual({ value: 0, basis });
		expect(await read({ snapshot: { ...snapshot, set: [] } }, 0)).toEqual({ value: 1, basis });
		const { snapshot: _snapshot, ...alone } = record;
		expect(await readRecordedBit(alone, entry, { now }, async () => 0)).toEqual({ value: 1, basis });
	});

	test("is unknown where list and record contradict each other, whichever says the better", async () => {
		const unknown = ["unknown", "STATUS_RECORD_CONFLICT"];
		expect(codeOf(await read({}, 0))).toEqual(unknown);
		expect(codeOf(await read({ set: [], snapshot: { ...snapshot, set: [] } }, 1))).toEqual(unknown);
	});

	test("is unknown of a moment to come, unless it is revoked for good", async () => {
		const before = { asOf: "2026-06-11T00:00:00.000Z" };
		expect(codeOf(await read({ ...before, set: [] }, 0))).toEqual(["unknown", "MOMENT_IN_FUTURE"]);
		expect(codeOf(await read(before, 1))).toEqual(["unknown", "MOMENT_IN_FUTURE"]);
		expect(await read(before, 1, "revocation")).toMatchObject({ value: 1 });
	});

	test("is unknown beyond the end of the list", async () => {
		expect(codeOf(await read({ length: 5 }, 0))).toEqual(["unknown", "RANGE_ERROR"]);
	});
});
