import { describe, expect, test } from "vitest";
import type { Claim } from "../../src/app/holder/claim-ports.ts";
import { at, furnish, issueMany, issuer, prepareMany, preparedCertificate } from "../support/certificates.ts";
import { databases, openForTest } from "../support/databases.ts";

const later = "2026-07-01T00:00:00.000Z";
const latest = "2026-07-02T00:00:00.000Z";

/** Certificates of learners who have an address, or none. */
async function registerWith(create: () => Promise<Parameters<typeof openForTest>[0]>, count: number) {
	const register = await openForTest(await create());
	await furnish(register);
	const certificates = Array.from({ length: count }, (_, index) => {
		const learner = { learnerRef: `L-${index}`, country: "MN", email: `learner${index}@example.mn` };
		return preparedCertificate(index, { learner, batch: index === 0 ? "first" : "rest" });
	});
	await register.prepare(certificates);
	await register.complete(certificates.map(({ id }) => ({ id, signed: "{}", at })));
	return { register, ids: certificates.map(({ id }) => id) };
}

function lease(name: string, now: string, until = "2026-07-01T01:00:00.000Z") {
	return { name, at: now, until };
}

describe.each(databases)("claims and messages on $database", ({ create }) => {
	test("a link is found by its hash, with and without an end, until it is taken back", async () => {
		const { register, ids } = await registerWith(create, 1);
		const claim: Claim = {
			hash: "a".repeat(64),
			certificate: ids[0] ?? "",
			language: "mn",
			createdAt: at,
			expiresAt: later,
		};
		const second: Claim = { ...claim, hash: "b".repeat(64), message: 1, endedAt: later };
		await register.saveClaim(claim);
		await register.saveClaim(second);
		expect(await register.claimByHash(claim.hash)).toEqual(claim);
		expect(await register.claimByHash(second.hash)).toEqual(second);
		expect(await register.claimByHash("c".repeat(64))).toBeUndefined();
		await register.removeClaim(claim.hash);
		expect(await register.claimByHash(claim.hash)).toBeUndefined();
	});

	test("a person's certificates come newest first, without what is only prepared or somebody else's", async () => {
		const register = await openForTest(await create());
		await furnish(register);
		const learner = { learnerRef: "L-1", country: "MN" };
		const mine = [5, 3, 4].map((number) => preparedCertificate(number, { learner, courseCode: `AI-10${number}` }));
		await register.prepare([...mine, preparedCertificate(9, { learner, courseCode: "AI-109" })]);
		for (const { id } of mine) await register.complete([{ id, signed: "{}", at }]);
		await issueMany(register, 2, 20);
		const found = await register.certificatesOfLearner(issuer.slug, "L-1");
		expect(found.map(({ courseCode }) => courseCode)).toEqual(["AI-104", "AI-103", "AI-105"]);
		expect(await register.certificatesOfLearner("other", "L-1")).toEqual([]);
	});

	test("issuing queues one message for each who has an address, and completing again queues none", async () => {
		const { register, ids } = await registerWith(create, 2);
		await register.complete(ids.map((id) => ({ id, signed: "{}", at: later })));
		await issueMany(register, 1, 50);
		expect(await register.waitingMessages({})).toBe(2);
		expect(await register.messagesOf(ids[0] ?? "")).toEqual([
			{ certificate: ids[0], number: 1, state: "queued", attempts: 0, queuedAt: at },
		]);
	});

	test("what is only prepared is announced to nobody", async () => {
		const register = await openForTest(await create());
		await furnish(register);
		await prepareMany(register, 2);
		expect(await register.waitingMessages({})).toBe(0);
	});

	test("two senders at once never get the same message", async () => {
		const { register, ids } = await registerWith(create, 40);
		const names = ["one", "two", "three", "four"];
		const leased = await Promise.all(names.map((name) => register.leaseMessages(lease(name, later), 10, {})));
		const given = leased.flat().map(({ certificate }) => certificate);
		expect(new Set(given).size).toBe(given.length);
		const rest = await register.leaseMessages(lease("five", later), 40, {});
		expect([...given, ...rest.map(({ certificate }) => certificate)].sort()).toEqual([...ids].sort());
	});

	test("a lease that ended without an outcome is handed out again, and its late outcome counts for nothing", async () => {
		const { register } = await registerWith(create, 1);
		const [first] = await register.leaseMessages(lease("killed", later), 5, {});
		expect(await register.leaseMessages(lease("early", later), 5, {})).toEqual([]);
		const [again] = await register.leaseMessages(lease("next", latest, "2026-07-03T00:00:00.000Z"), 5, {});
		expect(again).toMatchObject({ number: 1, attempts: 2 });
		if (first === undefined) throw new TypeError("nothing was leased");
		await register.messageRefused(first, "killed", { code: 550, permanent: true }, latest);
		expect(await register.messagesOf(first.certificate)).toMatchObject([{ state: "queued" }]);
		await register.messageSent(first, "next", latest);
		expect(await register.messagesOf(first.certificate)).toMatchObject([{ state: "sent", settledAt: latest }]);
	});

	test("what was given back is no attempt and waits again", async () => {
		const { register } = await registerWith(create, 1);
		await register.leaseMessages(lease("one", later), 5, {});
		await register.releaseMessages("one");
		expect(await register.leaseMessages(lease("two", later), 5, {})).toMatchObject([{ attempts: 1 }]);
	});

	test("a refusal for the time being waits for the next run, one for good does not", async () => {
		const { register, ids } = await registerWith(create, 2);
		const leased = await register.leaseMessages(lease("one", later), 5, {});
		for (const [index, message] of leased.entries()) {
			await register.messageRefused(message, "one", { code: index === 0 ? 450 : 550, permanent: index === 1 }, later);
		}
		expect(await register.waitingMessages({ refusedBefore: later })).toBe(0);
		expect(await register.leaseMessages(lease("two", latest), 5, {})).toMatchObject([
			{ certificate: ids[0], state: "bounced", attempts: 2, refusal: { code: 450, permanent: false } },
		]);
	});

	test("a further message is queued once, and when it is sent the links of the earlier ones end", async () => {
		const { register, ids } = await registerWith(create, 1);
		const [certificate = ""] = ids;
		const claim = { certificate, language: "mn", createdAt: at, expiresAt: "2027-01-01T00:00:00.000Z" } as const;
		await register.saveClaim({ ...claim, hash: "1".repeat(64), message: 1 });
		const [notice] = await register.leaseMessages(lease("one", later), 5, {});
		if (notice === undefined) throw new TypeError("nothing was leased");
		await register.messageSent(notice, "one", later);
		expect(await register.queueMessage(certificate, later)).toBe(2);
		expect(await register.queueMessage(certificate, later)).toBe(2);
		await register.saveClaim({ ...claim, hash: "2".repeat(64), message: 2 });
		const [further] = await register.leaseMessages(lease("two", later), 5, {});
		expect(await register.claimByHash("1".repeat(64))).not.toHaveProperty("endedAt");
		if (further === undefined) throw new TypeError("nothing was leased");
		await register.messageSent(further, "two", latest);
		expect(await register.claimByHash("1".repeat(64))).toMatchObject({ endedAt: latest });
		expect(await register.claimByHash("2".repeat(64))).not.toHaveProperty("endedAt");
	});

	test("what was revoked before its notice is not announced, but a link that is asked for is sent", async () => {
		const register = await openForTest(await create());
		await furnish(register);
		const [places = []] = await register.takePlaces(issuer.slug, 1);
		const learner = { learnerRef: "L-1", country: "MN", email: "l@example.mn" };
		const certificate = preparedCertificate(1, { places, learner });
		await register.prepare([certificate]);
		await register.complete([{ id: certificate.id, signed: "{}", at }]);
		const change = { certificate: certificate.id, set: true, reason: "issued-in-error", at } as const;
		await register.changeStatus([{ ...change, purpose: "revocation" }]);
		expect(await register.leaseMessages(lease("one", later), 5, {})).toEqual([]);
	});

	test("a batch or some certificates alone can be meant", async () => {
		const { register, ids } = await registerWith(create, 3);
		expect(await register.waitingMessages({ batch: "first" })).toBe(1);
		expect(await register.waitingMessages({ certificates: ids.slice(1) })).toBe(2);
		expect(await register.leaseMessages(lease("one", later), 5, { batch: "none" })).toEqual([]);
	});
});
