import { expect, test } from "vitest";
import type { EvidenceSource } from "../../src/app/evidence-sources.ts";
import type { Evidence, EvidenceRequest } from "../../src/core/evidence.ts";
import { cachedSource } from "../../src/net/evidence-cache.ts";

const list: EvidenceRequest = { kind: "status-list", id: "https://lists.example/1" };
const start = Date.parse("2026-11-23T00:00:00Z");

/** A source that counts how often it is asked and gives what it is told, and a clock that can be set. */
function open() {
	const state = { asked: 0, seconds: 0, reachable: true, ttl: 300_000 };
	const now = (): Date => new Date(start + state.seconds * 1000);
	const source: EvidenceSource = async () => {
		state.asked++;
		if (!state.reachable) return { state: "unreachable", reason: "the host could not be reached" };
		const document = { credentialSubject: { ttl: state.ttl }, copy: state.asked };
		return { state: "found", document, fetchedAt: now(), source: "network" };
	};
	const cached = cachedSource(source, now);
	return { state, ask: (request: EvidenceRequest = list): Promise<Evidence | undefined> => cached(request) };
}

test("a fresh copy is given again, and fetched anew after a minute", async () => {
	const { state, ask } = open();
	const first = await ask();
	state.seconds = 59;
	expect(await ask()).toEqual(first);
	expect(state.asked).toBe(1);
	state.seconds = 60;
	await ask();
	expect(state.asked).toBe(2);
});

test("a list that asks for a shorter time gets it", async () => {
	const { state, ask } = open();
	state.ttl = 10_000;
	await ask();
	state.seconds = 10;
	await ask();
	expect(state.asked).toBe(2);
});

test("visitors at the same moment share one fetch; another address has its own", async () => {
	const { state, ask } = open();
	await Promise.all([ask(), ask(), ask()]);
	expect(state.asked).toBe(1);
	await ask({ ...list, id: "https://lists.example/2" });
	expect(state.asked).toBe(2);
});

test("#48: while nobody can be reached the last copy is given with its true age, and asked for again soon", async () => {
	const { state, ask } = open();
	const first = await ask();
	state.reachable = false;
	state.seconds = 3_600;
	expect(await ask()).toEqual(first);
	state.seconds = 3_604;
	await ask();
	expect(state.asked).toBe(2);
	state.seconds = 3_606;
	expect(await ask()).toEqual(first);
	expect(state.asked).toBe(3);
	state.reachable = true;
	state.seconds = 3_612;
	expect(await ask()).not.toEqual(first);
});

test("a copy of more than a week is no copy any more", async () => {
	const { state, ask } = open();
	await ask();
	state.reachable = false;
	state.seconds = 8 * 24 * 3_600;
	expect(await ask()).toMatchObject({ state: "unreachable" });
});

test("what was never found stays unreachable, and is not asked for again within seconds", async () => {
	const { state, ask } = open();
	state.reachable = false;
	expect(await ask()).toMatchObject({ state: "unreachable" });
	state.seconds = 4;
	await ask();
	expect(state.asked).toBe(1);
});

test("the oldest of many addresses are forgotten", async () => {
	const { state, ask } = open();
	for (let number = 0; number < 101; number++) await ask({ ...list, id: `https://lists.example/${number}` });
	await ask({ ...list, id: "https://lists.example/0" });
	expect(state.asked).toBe(102);
	await ask({ ...list, id: "https://lists.example/100" });
	expect(state.asked).toBe(102);
});
