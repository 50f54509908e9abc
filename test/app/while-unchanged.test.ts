import { expect, test } from "vitest";
import type { EvidenceSource } from "../../src/app/evidence-sources.ts";
import { evidenceWhileUnchanged, whileUnchanged } from "../../src/app/while-unchanged.ts";
import type { EvidenceRequest } from "../../src/core/evidence.ts";

/** A register whose version is set by hand, and a source that counts how often it is asked. */
function counted(document: () => string | undefined) {
	const state = { version: "1", asked: 0, now: new Date("2026-11-23T00:00:00.000Z") };
	const source: EvidenceSource = async () => {
		state.asked++;
		const found = document();
		return found === undefined
			? undefined
			: { state: "found", document: found, fetchedAt: state.now, source: "registered" };
	};
	const register = { version: async () => state.version };
	return { state, register, ask: evidenceWhileUnchanged(register, source, () => state.now) };
}

const list: EvidenceRequest = { kind: "status-list", id: "https://certificates.example.mn/status/must/1/revocation" };

test("what the register said is said again while nothing has changed, as fresh as if it had been asked", async () => {
	const { state, ask } = counted(() => "the list");
	const first = await ask(list);
	state.now = new Date("2026-11-23T00:00:30.000Z");
	expect(await ask(list)).toEqual({ ...first, fetchedAt: state.now });
	expect(state.asked).toBe(1);
});

test("any change has it asked again, and so has a minute", async () => {
	let text = "old";
	const { state, ask } = counted(() => text);
	await ask(list);
	text = "new";
	state.version = "2";
	expect(await ask(list)).toMatchObject({ document: "new" });
	state.now = new Date("2026-11-23T00:01:01.000Z");
	await ask(list);
	expect(state.asked).toBe(3);
});

test("notes about a status and what the register has no say about are never kept", async () => {
	const { state, ask } = counted(() => undefined);
	await ask({ kind: "status-note", id: "x" });
	await ask({ kind: "status-note", id: "x" });
	expect(await ask(list)).toBeUndefined();
	expect(await ask(list)).toBeUndefined();
	expect(state.asked).toBe(4);
});

test("a reading is kept by version; one that failed is tried again", async () => {
	const register = { version: async () => "1" };
	let tries = 0;
	const read = whileUnchanged(register, async () => {
		if (++tries === 1) throw new Error("locked");
		return tries;
	});
	await expect(read()).rejects.toThrow("locked");
	expect([await read(), await read()]).toEqual([2, 2]);
});

test("what is asked in one breath asks for the version once, and what is asked later asks again", async () => {
	const { state, register } = counted(() => "the list");
	let versions = 0;
	const counting = { version: async () => `${await register.version()} ${versions++}` };
	const ask = evidenceWhileUnchanged(
		counting,
		async () => undefined,
		() => state.now,
	);
	await Promise.all([ask(list), ask({ ...list, id: `${list.id}?other` })]);
	expect(versions).toBe(1);
	await ask(list);
	expect(versions).toBe(2);
});
