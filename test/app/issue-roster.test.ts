import { describe, expect, test } from "vitest";
import { createIssuer } from "../../src/app/create-issuer.ts";
import { importCatalogue } from "../../src/app/import-catalogue.ts";
import type { IssueAwardsDeps } from "../../src/app/issue-awards.ts";
import { type IssuedPart, issueRoster } from "../../src/app/issue-roster.ts";
import type { KeyRing, Register } from "../../src/app/ports.ts";
import { nodeRandom } from "../../src/keys/node-random.ts";
import { nodeTools } from "../../src/net/node-tools.ts";
import type { RegisterLocation } from "../../src/store/open-register.ts";
import { collect } from "../support/certificates.ts";
import { databases, openForTest } from "../support/databases.ts";
import { openDesk } from "../support/registered-issuer.ts";
import { goodRow, rosterOf } from "../support/rosters.ts";
import { demoCatalogue, exampleIssuer } from "../support/sample-certificate.ts";

/** Three parts of a roster, the last one short. */
const learners = 120;
const roster = rosterOf(
	Array.from({ length: learners }, (_, row) => ({ ...goodRow, learner_ref: `TEST-${row}`, email: "" })),
);

async function openCentre(location: RegisterLocation): Promise<IssueAwardsDeps> {
	const desk = await openDesk(location);
	await createIssuer(desk, exampleIssuer);
	await importCatalogue(desk, demoCatalogue);
	return {
		...desk,
		tools: { ...nodeTools, contexts: desk.contexts },
		layout: { name: "landscape", version: "1", digest: "0".repeat(64) },
		contextDigest: "sha384-test",
	};
}

async function issueAll(deps: IssueAwardsDeps): Promise<readonly IssuedPart[]> {
	return await collect((await issueRoster(deps, { roster })).parts);
}

/** Every learner has one certificate that is signed, and no two share an id, a number or a place in a status list. */
async function expectEachOnce(register: Register): Promise<void> {
	const certificates = await collect(register.certificates({}));
	const places = certificates.flatMap((one) => one.places.map((place) => JSON.stringify(place)));
	expect(certificates).toHaveLength(learners);
	expect(new Set(certificates.map(({ learner }) => learner.learnerRef)).size).toBe(learners);
	expect(new Set(certificates.map(({ number }) => number)).size).toBe(learners);
	expect(new Set(places).size).toBe(2 * learners);
	expect(certificates.every(({ signed }) => signed !== undefined)).toBe(true);
}

/** The register with one method that fails at its second call, before it has done its work or right after. */
function failing(register: Register, step: keyof Register, moment: "before" | "after"): Register {
	const whole = register[step] as (...args: readonly unknown[]) => Promise<unknown>;
	let calls = 0;
	const broken = async (...args: readonly unknown[]): Promise<unknown> => {
		if (++calls === 2 && moment === "before") throw new Error("the drill");
		const answer = await whole(...args);
		if (calls === 2 && moment === "after") throw new Error("the drill");
		return answer;
	};
	return { ...register, [step]: broken };
}

/** A key ring whose signer fails in the middle of the second part. */
function tiring(ring: KeyRing): KeyRing {
	let signatures = 0;
	const signer: KeyRing["signer"] = async (slug) => {
		const able = await ring.signer(slug);
		const sign = async (data: Uint8Array): Promise<Uint8Array> => {
			if (++signatures === 70) throw new Error("the drill");
			return await able.sign(data);
		};
		return { ...able, sign };
	};
	return { ...ring, signer };
}

describe.each(databases)("a roster on $database", ({ create }) => {
	test("is issued in parts, each in the register when it is handed out", async () => {
		const deps = await openCentre(await create());
		const { resumed, parts } = await issueRoster(deps, { roster });
		const sizes: number[] = [];
		let stored = 0;
		for await (const { rows, issued, earlier } of parts) {
			sizes.push(rows.length);
			stored += issued.length;
			expect(issued.map(({ learner }) => learner.learnerRef)).toEqual(rows.map(({ award }) => award?.learnerRef));
			expect(await collect(deps.register.certificates({ status: "valid" }))).toHaveLength(stored);
			expect(earlier).toEqual([]);
		}
		expect([resumed, sizes]).toEqual([0, [50, 50, 20]]);
		await expectEachOnce(deps.register);
	});

	test("that is not read to its end is issued so far, and the next run does the rest", async () => {
		const deps = await openCentre(await create());
		const first: string[] = [];
		for await (const { issued } of (await issueRoster(deps, { roster })).parts) {
			first.push(...issued.map(({ id }) => id));
			break;
		}
		expect(await collect(deps.register.certificates({}))).toHaveLength(50);
		const parts = await issueAll(deps);
		expect(parts.map(({ issued }) => issued.length)).toEqual([0, 50, 20]);
		expect(parts[0]?.earlier).toEqual(first);
		await expectEachOnce(deps.register);
	});

	const steps = ["takePlaces", "prepare", "complete", "awards"] as const;
	const moments = ["before", "after"] as const;
	const faults = steps.flatMap((step) => moments.map((moment) => ({ step, moment })));

	test.each(faults)("drill 2, #96: a failure $moment $step loses nothing and doubles nothing", async (fault) => {
		const deps = await openCentre(await create());
		const broken = { ...deps, register: failing(deps.register, fault.step, fault.moment) };
		await expect(issueAll(broken)).rejects.toThrow("the drill");
		const left = await collect(deps.register.certificates({}));
		expect(left.length).toBeGreaterThanOrEqual(50);
		await issueAll(deps);
		await expectEachOnce(deps.register);
		for (const { id, fields, signed } of left) {
			const now = await deps.register.certificate(id);
			expect(now?.fields).toEqual(fields);
			if (signed !== undefined) expect(now?.signed).toBe(signed);
		}
	});

	test("drill 2, #96: a signature that fails leaves its part prepared, and the next run signs that", async () => {
		const deps = await openCentre(await create());
		await expect(issueAll({ ...deps, keyRing: tiring(deps.keyRing) })).rejects.toThrow("the drill");
		const unfinished = await deps.register.unfinished("must");
		expect(unfinished).toHaveLength(50);
		const { resumed, parts } = await issueRoster(deps, { roster });
		expect(resumed).toBe(50);
		expect((await collect(parts)).map(({ issued }) => issued.length)).toEqual([0, 0, 20]);
		await expectEachOnce(deps.register);
	});

	test("#95, #101: two processes at once issue each award once, and each tells the other's as issued", async () => {
		const location = await create();
		const deps = await openCentre(location);
		const other = { ...deps, register: await openForTest(location), random: nodeRandom };
		const runs = await Promise.all([issueAll(deps), issueAll(other)]);
		const [mine = [], theirs = []] = runs.map((parts) => parts.flatMap(({ rows }) => rows));
		for (const [row, { outcome }] of mine.entries()) {
			expect(`${outcome} ${theirs[row]?.outcome}`).toMatch(/^(accept ignore|ignore accept)$/);
		}
		const issued = runs.flat().flatMap((part) => part.issued);
		const earlier = runs.flat().flatMap((part) => part.earlier);
		expect(issued.map(({ id }) => id).sort()).toEqual([...earlier].sort());
		await expectEachOnce(deps.register);
	});

	test("what another run has prepared and not signed is signed when its row is met", async () => {
		const deps = await openCentre(await create());
		const slow = { ...deps, register: failing(deps.register, "complete", "before") };
		const { parts } = await issueRoster(deps, { roster });
		await expect(issueAll(slow)).rejects.toThrow("the drill");
		expect(await deps.register.unfinished("must")).toHaveLength(50);
		expect((await collect(parts)).map(({ issued }) => issued.length)).toEqual([0, 0, 20]);
		await expectEachOnce(deps.register);
	});
});
