import { describe, expect, test } from "vitest";
import { collect, at, furnish, issueMany, issuer, preparedCertificate, prepareMany } from "../support/certificates.ts";
import { databases, openForTest } from "../support/databases.ts";

describe.each(databases)("issuing on $database", ({ create }) => {
	test("what is prepared is unfinished, and comes back as it was given", async () => {
		const register = await openForTest(await create());
		await furnish(register);
		const [places = []] = await register.takePlaces(issuer.slug, 1);
		const full = preparedCertificate(1, {
			places,
			learner: { learnerRef: "L-1", email: "nomin@example.mn", country: "MN", institution: "МУИС" },
		});
		await register.prepare([full]);
		expect(await register.certificate(full.id)).toEqual({ ...full, status: [] });
		expect(await register.certificateByNumber(full.number)).toEqual({ ...full, status: [] });
		expect(await register.unfinished(issuer.slug)).toEqual([{ ...full, status: [] }]);
		expect(await register.unfinished("other")).toEqual([]);
		expect(await register.certificate("NOBODY")).toBeUndefined();
		expect(await register.certificateByNumber("NOBODY")).toBeUndefined();
	});

	test("completing stores the signed text byte for byte and ends the unfinished", async () => {
		const register = await openForTest(await create());
		await furnish(register);
		const [certificate] = await prepareMany(register, 1);
		const signed = '{ "name": "Ө Ү 中\\u0000 \u{1f393}" }\n';
		await register.complete([{ id: certificate?.id ?? "", signed, at }]);
		expect(await register.certificate(certificate?.id ?? "")).toEqual({
			...certificate,
			signed,
			issuedAt: at,
			status: [],
		});
		expect(await register.unfinished(issuer.slug)).toEqual([]);
	});

	test("the first signature stays when a second one comes", async () => {
		const register = await openForTest(await create());
		await furnish(register);
		const [first, second] = await prepareMany(register, 2);
		await register.complete([{ id: first?.id ?? "", signed: "first", at }]);
		await register.complete([
			{ id: first?.id ?? "", signed: "later", at: "2027-01-01T00:00:00.000Z" },
			{ id: second?.id ?? "", signed: "second", at },
		]);
		expect(await register.certificate(first?.id ?? "")).toMatchObject({ signed: "first", issuedAt: at });
		expect(await register.certificate(second?.id ?? "")).toMatchObject({ signed: "second" });
	});

	test("completing what was never prepared stores nothing at all", async () => {
		const register = await openForTest(await create());
		await furnish(register);
		const [certificate] = await prepareMany(register, 1);
		const both = [certificate?.id ?? "", "NOBODY"].map((id) => ({ id, signed: "{}", at }));
		await expect(register.complete(both)).rejects.toMatchObject({ code: "DATABASE" });
		expect(await register.unfinished(issuer.slug)).toHaveLength(1);
	});

	test("#95: a learner gets a course's certificate once, and a batch with a double is refused whole", async () => {
		const register = await openForTest(await create());
		await furnish(register);
		await register.prepare([preparedCertificate(1)]);
		const again = { ...preparedCertificate(2), learner: preparedCertificate(1).learner };
		await expect(register.prepare([preparedCertificate(3), again])).rejects.toMatchObject({ code: "ALREADY_EXISTS" });
		expect(await register.certificate(preparedCertificate(3).id)).toBeUndefined();
		await register.prepare([{ ...again, courseCode: "AI-102" }]);
	});

	test("#95: the awards of some learners are known, and which of them are signed", async () => {
		const register = await openForTest(await create());
		await furnish(register);
		const [first, second] = await prepareMany(register, 3, 1);
		const further = preparedCertificate(9, {
			learner: { learnerRef: "learner-1", country: "MN" },
			courseCode: "AI-102",
		});
		await register.prepare([further]);
		await register.complete([{ id: further.id, signed: "{}", at }]);
		const known = { id: first?.id, awardDigest: first?.awardDigest, signed: false };
		expect(await register.awards(issuer.slug, ["learner-1", "learner-7"])).toEqual(
			new Map([
				["learner-1\u0000AI-101", known],
				["learner-1\u0000AI-102", { id: further.id, awardDigest: further.awardDigest, signed: true }],
			]),
		);
		const many = Array.from({ length: 1_500 }, (_, learner) => `learner-${learner}`);
		expect((await register.awards(issuer.slug, many)).get("learner-2\u0000AI-101")?.id).toBe(second?.id);
		expect(await register.awards("nobody", ["learner-1"])).toEqual(new Map());
		expect(await register.awards(issuer.slug, [])).toEqual(new Map());
	});

	test("two runs with the same roster: each award is prepared by one of them", async () => {
		const location = await create();
		const registers = [await openForTest(location), await openForTest(location)] as const;
		await furnish(registers[0]);
		const outcomes = await Promise.allSettled(registers.map((register) => prepareMany(register, 50)));
		expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
		expect(await registers[1].unfinished(issuer.slug)).toHaveLength(50);
	});

	test("#98: a place that a certificate has is refused to another", async () => {
		const register = await openForTest(await create());
		await furnish(register);
		const [first] = await prepareMany(register, 1);
		const thief = preparedCertificate(9, { places: first?.places ?? [] });
		await expect(register.prepare([thief])).rejects.toMatchObject({ code: "ALREADY_EXISTS" });
		expect(await register.certificate(thief.id)).toBeUndefined();
	});

	test("a certificate of an unknown issuer or template is refused", async () => {
		const register = await openForTest(await create());
		await furnish(register);
		const stranger = preparedCertificate(1, { issuer: "nobody" });
		await expect(register.prepare([stranger])).rejects.toMatchObject({ code: "NOT_FOUND" });
		const shapeless = preparedCertificate(1, { template: "0".repeat(64) });
		await expect(register.prepare([shapeless])).rejects.toMatchObject({ code: "DATABASE" });
	});

	test("10,000 certificates are prepared, completed and streamed in their order", { timeout: 60_000 }, async () => {
		const register = await openForTest(await create());
		await furnish(register);
		const issued = await issueMany(register, 10_000);
		const streamed = await collect(register.certificates({}));
		expect(streamed.map(({ id }) => id)).toEqual(issued.map(({ id }) => id));
	});

	test("certificates stream in the order of issuing, unfinished ones last", async () => {
		const register = await openForTest(await create());
		await furnish(register);
		const prepared = await prepareMany(register, 3);
		const [first, second, third] = prepared.map(({ id }) => id);
		for (const id of [third, first]) await register.complete([{ id: id ?? "", signed: "{}", at }]);
		expect((await collect(register.certificates({}))).map(({ id }) => id)).toEqual([third, first, second]);
	});

	test("filters choose by status, course, batch and issuer", async () => {
		const register = await openForTest(await create());
		await furnish(register);
		const [valid, revoked, suspended] = (await issueMany(register, 3)).map(({ id }) => id);
		await register.prepare([preparedCertificate(4, { courseCode: "AI-102", batch: "other" })]);
		const change = { set: true, reason: "under-review", at } as const;
		await register.changeStatus([
			{ certificate: revoked ?? "", purpose: "revocation", ...change },
			{ certificate: suspended ?? "", purpose: "suspension", ...change },
		]);
		const ids = async (filter: Parameters<typeof register.certificates>[0]) =>
			(await collect(register.certificates(filter))).map(({ id }) => id);
		const prepared = preparedCertificate(4).id;
		expect(await ids({ status: "valid" })).toEqual([valid]);
		expect(await ids({ status: "revoked" })).toEqual([revoked]);
		expect(await ids({ status: "suspended" })).toEqual([suspended]);
		expect(await ids({ status: "prepared" })).toEqual([prepared]);
		expect(await ids({ course: "AI-102" })).toEqual([prepared]);
		expect(await ids({ course: "AI-102", status: "valid" })).toEqual([]);
		expect(await ids({ batch: "other", issuer: issuer.slug })).toEqual([prepared]);
		expect(await ids({ issuer: "nobody" })).toEqual([]);
	});
});
