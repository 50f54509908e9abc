import { expect, test } from "vitest";
import { keeping } from "../../src/browser/keeping.ts";
import type { LiveService } from "../../src/browser/service.ts";
import type { Kept, Shelf } from "../../src/browser/shelf.ts";
import { keptHere, takeAlong } from "../../src/browser/take-along.ts";
import { type Evidence, evidenceKey, type EvidenceRequest } from "../../src/core/evidence.ts";
import { statusMaxAgeMs } from "../../src/core/verify/policy.ts";

const at = new Date("2026-11-20T04:00:00.000Z");
const issuer = "did:web:certificates.example.mn";
const list: EvidenceRequest = { kind: "status-list", id: "https://certificates.example.mn/status/1" };
const key: EvidenceRequest = { kind: "controller-document", id: issuer };

function emptyShelf(): Shelf {
	const documents = new Map<string, Kept>();
	return {
		get: async (name) => documents.get(name),
		put: async (name, kept) => void documents.set(name, kept),
		names: async () => [...documents.keys()],
		clear: async () => documents.clear(),
	};
}

/** A service of one issuer, one list and no template, until its wire is cut. */
function cuttable() {
	let isCut = false;
	const orSilent = async <Answer>(answer: Answer): Promise<Answer> => {
		if (isCut) throw new Error("There is no network.");
		return answer;
	};
	const found: Evidence = { state: "found", document: { is: "public" }, fetchedAt: at, source: "network" };
	const service: LiveService = {
		gather: (requests) => orSilent(new Map(requests.map((one) => [evidenceKey(one), found]))),
		recognised: () => orSilent(new Map([[issuer, "The centre"]])),
		trustedBodies: () => [],
		record: () => orSilent(undefined),
		reportOn: () => orSilent(undefined),
		template: () => orSilent(undefined),
		primer: () => orSilent(undefined),
		takeAlong: () => orSilent({ templates: [], statusLists: [list.id], tools: [] }),
		now: () => at,
		statusMaxAgeMs: () => statusMaxAgeMs.online,
		basis: () => ({ from: "service" }),
	};
	return { service, cut: () => void (isCut = true) };
}

test("what was taken along answers where the service does not, and says of when it is", async () => {
	const { service, cut } = cuttable();
	const shelf = emptyShelf();
	await takeAlong(service, shelf);
	cut();
	const kept = keeping(service, shelf);
	expect([...(await kept.recognised())]).toEqual([[issuer, "The centre"]]);
	const evidence = await kept.gather([list, key]);
	expect([...evidence.values()].map(({ state }) => state)).toEqual(["found", "found"]);
	expect(kept.basis()).toEqual({ from: "device", lists: at.toISOString(), keys: at.toISOString() });
	expect(kept.statusMaxAgeMs()).toBe(statusMaxAgeMs.offline);
});

test("what was not taken along is unreachable, and never taken for absent", async () => {
	const { service, cut } = cuttable();
	const shelf = emptyShelf();
	await takeAlong(service, shelf);
	cut();
	const other: EvidenceRequest = { kind: "status-list", id: "https://certificates.example.mn/status/2" };
	const evidence = await keeping(service, shelf).gather([other]);
	expect(evidence.get(evidenceKey(other))?.state).toBe("unreachable");
});

test("whoever kept nothing has no policy to judge by, and is told so", async () => {
	const { service, cut } = cuttable();
	cut();
	await expect(keeping(service, emptyShelf()).recognised()).rejects.toThrow("no network");
});

test("a service that answers is believed, and whoever was silent is not asked again", async () => {
	const { service, cut } = cuttable();
	const kept = keeping(service, emptyShelf());
	await kept.gather([list]);
	expect(kept.basis()).toEqual({ from: "service" });
	cut();
	await kept.gather([list]);
	await expect(kept.record("6AJY0H5JGVQQ5FNGHHPED27Q2D")).rejects.toThrow("silent before");
});

test("taking along that breaks off leaves nothing that counts as kept", async () => {
	const { service, cut } = cuttable();
	const shelf = emptyShelf();
	cut();
	await expect(takeAlong(service, shelf)).rejects.toThrow("no network");
	expect(await keptHere(shelf)).toBeUndefined();
});

test("what is kept is told with the age of its oldest list and key", async () => {
	const { service } = cuttable();
	const shelf = emptyShelf();
	await takeAlong(service, shelf);
	await shelf.put(evidenceKey({ ...list, id: "older" }), { document: {}, at: new Date("2026-11-01T00:00:00.000Z") });
	expect(await keptHere(shelf)).toMatchObject({
		lists: "2026-11-01T00:00:00.000Z",
		keys: at.toISOString(),
		templates: 0,
	});
});
