import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { importStatements } from "../../src/app/recognising/import-statements.ts";
import type { Report } from "../../src/core/report.ts";
import type { Routes } from "../../src/http/route-deps.ts";
import { openRecognitionDesk } from "../../src/main.ts";
import { type Ministry, openMinistry } from "../support/ministry.ts";
import { now, type OpenService, openService } from "./open-service.ts";

const minute = 60_000;
const issuer = "did:web:certificates.example.mn";
const course = { code: "IIOE-GAI-220" };
const decision = { number: "A/123", date: "2026-03-01", jurisdiction: "MN" };
let time = now.getTime();
const clock = () => new Date(time);
let ministry: Ministry;
let stranger: Ministry;
let service: OpenService;
let app: Routes;
beforeAll(async () => {
	ministry = await openMinistry(clock);
	stranger = await openMinistry(clock);
	const env = { TAMGA_TRUSTED_BODIES: ministry.did, TAMGA_ALLOW_HOSTS: `${ministry.place},${stranger.place}` };
	service = await openService(undefined, { env, clock });
	app = service.app();
});
afterAll(async () => {
	await Promise.all([service.close(), ministry.close(), stranger.close()]);
});

async function report(index = 0): Promise<Report> {
	const response = await app.request(`/c/${service.certificates[index]?.id}.report`);
	expect(response.status).toBe(200);
	return (await response.json()) as Report;
}

const states = ({ recognitions = [] }: Report): readonly string[] => recognitions.map(({ state }) => state);

/** After a minute every copy has been asked for anew. */
function laterByAMinute(): void {
	time += minute + 1;
}

describe("a ministry with a Tamga of its own", { timeout: 30_000 }, () => {
	test("has decided nothing: nothing is claimed", async () => {
		const { verdict, checks, recognitions } = await report();
		expect([verdict, recognitions]).toEqual(["valid", undefined]);
		expect(checks).toContainEqual({ check: "recognition", outcome: "not-applicable" });
	});

	test("recognises the issuer and one course; within a minute the certificate shows both", async () => {
		await ministry.recognise({ of: issuer, as: "issuer", decision: { number: "A/7" }, validFrom: "2026-01-01" });
		const endorsed = await ministry.recognise({ of: issuer, as: course, decision, validUntil: "2029-02-28" });
		laterByAMinute();
		const { verdict, recognitions = [], checks } = await report();
		expect(verdict).toBe("valid");
		expect(checks).toContainEqual({ check: "recognition", outcome: "pass" });
		expect(recognitions).toHaveLength(2);
		const shown = recognitions.find(({ scope }) => scope === "course");
		expect(shown).toEqual({
			state: "recognised",
			body: { id: ministry.did, claimedName: "Example Ministry of Education", trusted: true },
			statement: endorsed.id,
			scope: "course",
			course,
			decision,
			validFrom: "2026-03-01T00:00:00+08:00",
			validUntil: "2029-02-28T23:59:59+08:00",
			checks: expect.arrayContaining([{ check: "proof", outcome: "pass" }]),
		});
		expect(shown?.checks.map(({ check, outcome }) => `${check} ${outcome}`)).toEqual([
			"syntax pass",
			"context pass",
			"proof pass",
			"issuer pass",
			"validity pass",
			"status pass",
		]);
	});

	test("withdraws a decision: it shows within a minute, and the certificate is as valid as it was", async () => {
		const mistaken = await ministry.recognise({
			of: issuer,
			as: { ...course, version: "1.0.0" },
			decision: { number: "A/124" },
			validFrom: "2026-01-01",
		});
		laterByAMinute();
		const shown = async () => (await report()).recognitions?.find(({ statement }) => statement === mistaken.id);
		expect(await shown()).toMatchObject({ state: "recognised", scope: "course-version" });
		await ministry.withdraw(mistaken.id);
		laterByAMinute();
		expect(await shown()).toMatchObject({ state: "withdrawn" });
		expect((await shown())?.checks).toContainEqual({ check: "status", outcome: "fail", code: "REVOKED" });
		expect((await report()).verdict).toBe("valid");
	});

	test("makes no revoked certificate green, and is asked about issuers only", async () => {
		const revoked = await report(1);
		expect(revoked.verdict).toBe("invalid");
		expect(states(revoked)).toContain("recognised");
		const queries = ministry.asked.filter((path) => path.startsWith("/recognitions"));
		expect(new Set(queries)).toEqual(new Set([`/recognitions?about=${encodeURIComponent(issuer)}`]));
	});

	test("is told apart from a body that this service does not trust, whatever that calls itself", async () => {
		const { statement } = await stranger.recognise({ of: issuer, as: "issuer", decision, validFrom: "2026-01-01" });
		const imported = await importStatements(await openRecognitionDesk(service.office), statement);
		expect(imported.refused).toEqual([]);
		const found = (await report()).recognitions?.find(({ body }) => body.id === stranger.did);
		expect(found).toMatchObject({ state: "untrusted", body: { trusted: false } });
		expect((await report()).verdict).toBe("valid");
	});

	test("vouches for another body, whose decisions count from then on", async () => {
		await ministry.recognise({ of: stranger.did, as: "body", decision: {}, validFrom: "2026-01-01" });
		laterByAMinute();
		const found = (await report()).recognitions?.find(({ body }) => body.id === stranger.did);
		expect(found).toMatchObject({ state: "recognised", body: { trusted: true, through: [ministry.did] } });
	});

	test("cannot be spoken for: a changed statement is refused at import, and forged where it comes from a host", async () => {
		const { statement } = await ministry.recognise({ of: issuer, as: course, decision, validUntil: "2026-04-01" });
		const { validUntil: _, ...changed } = statement;
		const id = `${ministry.origin}/recognitions/01ARZ3NDEKTSV4RRFFQ69G5FAV`;
		const desk = await openRecognitionDesk(service.office);
		expect(await importStatements(desk, changed)).toMatchObject({ imported: [], refused: [{ id: statement["id"] }] });
		const forged = { id, body: ministry.did, about: [issuer], origin: "own", recordedAt: now.toISOString() } as const;
		await ministry.office.register.saveStatement({ ...forged, signed: JSON.stringify({ ...changed, id }) });
		laterByAMinute();
		const { verdict, recognitions = [] } = await report();
		expect(recognitions.find(({ statement: address }) => address === id)).toMatchObject({ state: "forged" });
		expect(recognitions.find(({ statement: address }) => address === statement["id"])).toMatchObject({
			state: "expired",
		});
		expect(verdict).toBe("valid");
	});

	test("publishes what it decided, the words it is written in, and a registry", async () => {
		const list = (await (await fetch(`${ministry.origin}/recognitions`)).json()) as { statements: { id: string }[] };
		const [first] = list.statements;
		const one = await fetch(first?.id ?? "");
		expect(one.headers.get("content-type")).toContain("application/vc");
		expect(await one.json()).toEqual(first);
		for (const path of ["/contexts/recognition/v1", "/schemas/recognition/v1", "/schemas/achievement-credential/v1"]) {
			expect((await fetch(ministry.origin + path)).status).toBe(200);
		}
		expect((await fetch(`${ministry.origin}/recognitions/01ARZ3NDEKTSV4RRFFQ69G5FAW`)).status).toBe(404);
		const registry = (await (await fetch(`${ministry.origin}/registry.json`)).json()) as { registry: object };
		expect(Object.keys(registry.registry)).toEqual([issuer]);
	});

	test("that does not answer leaves its last word, and then only that nobody knows", async () => {
		const silent = await openMinistry(clock);
		const env = { TAMGA_TRUSTED_BODIES: silent.did, TAMGA_ALLOW_HOSTS: silent.place };
		const other = await openService(undefined, { env, clock });
		onTestFinished(() => other.close());
		await silent.recognise({ of: issuer, as: "issuer", decision: {}, validFrom: "2026-01-01" });
		const ask = async () =>
			(await (await other.app().request(`/c/${other.certificates[0]?.id}.report`)).json()) as Report;
		expect(states(await ask())).toEqual(["recognised"]);
		await silent.close();
		laterByAMinute();
		expect(states(await ask())).toEqual(["recognised"]);
		time += 25 * 60 * minute;
		expect(states(await ask())).toEqual(["unchecked"]);
		expect((await ask()).checks).toContainEqual({
			check: "recognition",
			outcome: "unknown",
			code: "RECOGNITION_UNCHECKED",
		});
		expect((await ask()).verdict).toBe("valid");
	});
});
