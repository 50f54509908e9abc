import { describe, expect, test } from "vitest";
import { type Catalogue, parseCatalogue } from "../../src/core/catalogue.ts";
import { at, furnish, issuer, template } from "../support/certificates.ts";
import { databases, openForTest } from "../support/databases.ts";

function catalogue(...courses: readonly (readonly [code: string, version: string, title?: string])[]): Catalogue {
	return parseCatalogue({
		catalogueVersion: "1",
		organisations: [{ id: "centre", name: { en: "Centre", mn: "Төв" }, country: "MN", role: "awarding" }],
		stacks: [{ code: "AI", title: { en: "AI" }, requiresAll: ["AI-101"] }],
		courses: courses.map(([code, version, title = "Course"]) => ({
			code,
			version,
			title: { en: title },
			summary: { en: "About" },
			series: "AI",
			track: "ai",
			level: { eqf: null, mnqf: null },
			workload: { totalHours: 12, contactHours: 6, selfStudyHours: 5, assessmentHours: 1, basis: "hours" },
			languages: ["mn"],
			participationMode: "online",
			learningOutcomes: [{ id: "LO1", en: "Can" }],
			assessment: {
				components: [{ type: "quiz", weightPercent: 100, mode: "online" }],
				passMarkPercent: 60,
				supervisionAndIdentity: "unsupervised with no identity verification",
			},
			gradeScale: { type: "bands", bands: [{ label: "Pass", from: 60 }] },
			awardingBodies: ["centre"],
			qualityAssurance: { type: "internal", statement: { en: "Yes" }, externalAgency: null },
			validity: { expires: false },
			offeredFrom: "2026-01-01",
		})),
	});
}

describe.each(databases)("records on $database", ({ create }) => {
	test("an issuer is saved, replaced and found by its slug", async () => {
		const register = await openForTest(await create());
		expect(await register.issuers()).toEqual([]);
		await register.saveIssuer(issuer);
		const renamed = {
			...issuer,
			keys: [...issuer.keys, { id: "#2", publicKeyMultibase: "z6Mk", created: at, retired: at }],
		};
		await register.saveIssuer(renamed);
		expect(await register.issuer(issuer.slug)).toEqual(renamed);
		expect(await register.issuers()).toEqual([renamed]);
		expect(await register.issuer("other")).toBeUndefined();
	});

	test("two issuers cannot have the same DID", async () => {
		const register = await openForTest(await create());
		await register.saveIssuer(issuer);
		await expect(register.saveIssuer({ ...issuer, slug: "other" })).rejects.toMatchObject({ code: "ALREADY_EXISTS" });
	});

	test("an issuer that has certificates can still be replaced", async () => {
		const register = await openForTest(await create());
		await furnish(register);
		await register.takePlaces(issuer.slug, 1);
		await register.saveIssuer({ ...issuer, keys: [] });
		expect(await register.issuer(issuer.slug)).toMatchObject({ keys: [] });
	});

	test("a catalogue counts what is new and what is changed, and keeps what it does not name", async () => {
		const register = await openForTest(await create());
		expect(await register.saveCatalogue(catalogue(["AI-101", "1.0.0"]), at)).toEqual({ added: 3, changed: 0 });
		expect(await register.saveCatalogue(catalogue(["AI-101", "1.0.0"]), at)).toEqual({ added: 0, changed: 0 });
		const next = catalogue(["AI-101", "1.0.0", "Renamed"], ["AI-102", "1.0.0"]);
		expect(await register.saveCatalogue(next, at)).toEqual({ added: 1, changed: 1 });
		expect(await register.saveCatalogue(catalogue(["AI-103", "1.0.0"]), at)).toEqual({ added: 1, changed: 0 });
		expect((await register.courses()).map(({ code }) => code)).toEqual(["AI-101", "AI-102", "AI-103"]);
		expect(await register.organisations()).toEqual(next.organisations);
		expect(await register.stacks()).toEqual(next.stacks);
	});

	test("the newest version of a course is the highest by number, and older ones stay", async () => {
		const register = await openForTest(await create());
		for (const version of ["1.9.0", "1.10.0", "1.2.0"]) {
			await register.saveCatalogue(catalogue(["AI-101", version]), at);
		}
		expect((await register.courses()).map(({ version }) => version)).toEqual(["1.10.0"]);
		expect(await register.course("AI-101", "1.2.0")).toEqual(catalogue(["AI-101", "1.2.0"]).courses[0]);
		expect(await register.course("AI-101", "2.0.0")).toBeUndefined();
	});

	test("a template keeps the order of its members, and storing it again changes nothing", async () => {
		const register = await openForTest(await create());
		await register.saveTemplate(template, { b: 1, a: { d: [], c: "Ө" } });
		await register.saveTemplate(template, { other: true });
		expect(JSON.stringify(await register.template(template))).toBe('{"b":1,"a":{"d":[],"c":"Ө"}}');
		expect(await register.template("0".repeat(64))).toBeUndefined();
		await register.saveTemplate("0".repeat(64), {});
		expect(await register.templateHashes()).toEqual(["0".repeat(64), template]);
	});

	test("tokens are found by hash, and revoked by saving them again", async () => {
		const register = await openForTest(await create());
		const token = { id: "t1", hash: "a".repeat(64), name: "ministry", scopes: ["issue", "batch"], createdAt: at };
		await register.saveToken(token);
		expect(await register.tokenByHash(token.hash)).toEqual(token);
		expect(await register.tokenByHash("b".repeat(64))).toBeUndefined();
		const revoked = { ...token, expiresAt: at, revokedAt: at };
		await register.saveToken(revoked);
		expect(await register.tokens()).toEqual([revoked]);
		await expect(register.saveToken({ ...token, id: "t2" })).rejects.toMatchObject({ code: "ALREADY_EXISTS" });
	});
});
