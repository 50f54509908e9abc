import { expect, test } from "vitest";
import { remembering } from "../../src/browser/remembering.ts";
import { openService } from "../../src/browser/service.ts";
import { type Evidence, evidenceKey, type EvidenceRequest } from "../../src/core/evidence.ts";
import { site } from "../support/sample-pages.ts";

const list: EvidenceRequest = { kind: "status-list", id: "https://certificates.example.mn/status/must/1/revocation" };
const keys: EvidenceRequest = { kind: "controller-document", id: "did:web:certificates.example.mn" };
const found: Evidence = { state: "found", document: {}, fetchedAt: new Date(0), source: "network" };

function asking(answer: (request: EvidenceRequest) => Evidence) {
	const asked: string[][] = [];
	const gather = async (requests: readonly EvidenceRequest[]) => {
		asked.push(requests.map(({ kind }) => kind));
		return new Map(requests.map((request) => [evidenceKey(request), answer(request)]));
	};
	return { asked, service: remembering({ ...openService(site), gather }) };
}

test("each thing is asked for once, however many ask at the same time", async () => {
	const { asked, service } = asking(() => found);
	const answers = await Promise.all([
		service.gather([keys, list]),
		service.gather([list]),
		service.gather([list, keys]),
	]);
	expect(asked).toEqual([["controller-document", "status-list"]]);
	expect(answers.map(({ size }) => size)).toEqual([2, 1, 2]);
	expect(answers[1]?.get(evidenceKey(list))).toEqual(found);
});

test("what nobody could reach is asked for again, and so is everything after a failure", async () => {
	let isUp = false;
	const { asked, service } = asking(() => {
		if (!isUp && asked.length > 1) throw new TypeError("no network");
		return isUp ? found : { state: "unreachable", reason: "silence" };
	});
	expect((await service.gather([list])).get(evidenceKey(list))?.state).toBe("unreachable");
	await expect(service.gather([list])).rejects.toThrow("no network");
	isUp = true;
	expect((await service.gather([list])).get(evidenceKey(list))).toEqual(found);
	expect(asked).toHaveLength(3);
});
