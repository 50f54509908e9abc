import { describe, expect, test } from "vitest";
import { deliverMessages } from "../../../src/app/holder/deliver-messages.ts";
import { openClaim } from "../../../src/app/holder/claims.ts";
import type { Register } from "../../../src/app/ports.ts";
import { databases } from "../../support/databases.ts";
import { deliverAll, type Graduation, openGraduation, withMail } from "../../support/graduates.ts";
import { mailServer } from "../../support/mail-server.ts";

const statesOf = async ({ register, certificates }: Graduation) =>
	(await Promise.all(certificates.map(({ id }) => register.messagesOf(id)))).flat().map(({ state }) => state);

/** The centre as it is when a process dies at the moment at which it would record something. */
function dying(graduation: Graduation): Graduation {
	const die = () => Promise.reject(new Error("killed"));
	const register: Register = { ...graduation.register, messageSent: die, messageRefused: die, releaseMessages: die };
	return { ...graduation, register };
}

describe.each(databases)("mails to graduates from $database", ({ create }) => {
	test("each gets one, to the address on record, with a link that opens their certificate", async () => {
		const graduation = await openGraduation(await create(), 5);
		const server = await mailServer();
		const settled = await deliverAll(withMail(graduation, server.url));
		expect(settled.map(({ refusal }) => refusal)).toEqual(Array(5).fill(undefined));
		for (const [index, { id, learner }] of graduation.certificates.entries()) {
			const mails = server.received.filter(({ to }) => to === learner.email);
			expect(mails).toHaveLength(1);
			expect(await openClaim(graduation, mails[0]?.token ?? "")).toMatchObject({
				certificate: id,
				learnerRef: `TEST-${index}`,
				expiresAt: "2026-09-29T00:00:00.000Z",
			});
		}
		expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(5);
		expect(await statesOf(graduation)).toEqual(Array(5).fill("sent"));
	});

	test("the register never holds a token, and a mail names neither the learner's number nor their institution", async () => {
		const graduation = await openGraduation(await create(), 1);
		const server = await mailServer();
		await deliverAll(withMail(graduation, server.url));
		const [mail] = server.received;
		const claim = await graduation.register.messagesOf(graduation.certificates[0]?.id ?? "");
		expect(JSON.stringify(claim)).not.toContain(mail?.token);
		expect(await graduation.register.claimByHash(mail?.token ?? "")).toBeUndefined();
		expect(mail?.text).not.toMatch(/TEST-0|Demo University|application\/pdf|Content-Disposition/);
	});

	test("a second run sends nothing, and neither do two at once beside each other", async () => {
		const graduation = await openGraduation(await create(), 30);
		const server = await mailServer();
		const both = [withMail(graduation, server.url), withMail(graduation, server.url)];
		const runs = await Promise.all(both.map((deps) => deliverAll(deps)));
		expect(runs.flat()).toHaveLength(30);
		expect(new Set(server.received.map(({ to }) => to)).size).toBe(30);
		expect(server.received).toHaveLength(30);
		expect(await deliverAll(withMail(graduation, server.url))).toEqual([]);
	});

	test.each(["recipient", "letter"] as const)("what is refused as %s is recorded with the code", async (step) => {
		const graduation = await openGraduation(await create(), 3);
		let answers: Readonly<Record<string, number>> = { "g0@example.org": 450, "g1@example.org": 550 };
		const server = await mailServer({ [step]: (address: string) => answers[address] });
		const settled = await deliverAll(withMail(graduation, server.url));
		const refusals = graduation.certificates.map(
			({ id }) => settled.find(({ certificate }) => certificate === id)?.refusal,
		);
		expect(refusals).toEqual([{ code: 450, permanent: false }, { code: 550, permanent: true }, undefined]);
		expect([...(await statesOf(graduation))].sort()).toEqual(["bounced", "bounced", "sent"]);
		// What may pass later is tried again by a later run, and what will not is not.
		answers = {};
		graduation.clock.set("2026-07-01T01:00:00Z");
		const later = await deliverAll(withMail(graduation, server.url));
		expect(later.map(({ certificate }) => certificate)).toEqual([graduation.certificates[0]?.id]);
		expect(server.received.map(({ to }) => to).sort()).toEqual(["g0@example.org", "g2@example.org"]);
	});

	test("without a mail server nothing is lost, and nothing counts as tried", async () => {
		const graduation = await openGraduation(await create(), 2);
		const gone = await mailServer();
		await gone.close();
		await expect(deliverAll(withMail(graduation, gone.url))).rejects.toMatchObject({ code: "MAIL_UNAVAILABLE" });
		expect(await graduation.register.waitingMessages({})).toBe(2);
		const server = await mailServer();
		expect(await deliverAll(withMail(graduation, server.url))).toHaveLength(2);
		const [message] = await graduation.register.messagesOf(graduation.certificates[0]?.id ?? "");
		expect(message).toMatchObject({ state: "sent", attempts: 1 });
	});

	test("a wrong password is nobody's bounce, and the right one is sent", async () => {
		const graduation = await openGraduation(await create(), 1);
		const server = await mailServer({ login: { user: "tamga", password: "right" } });
		const url = server.url.replace("smtp://", "smtp://tamga@");
		const refused = deliverAll(withMail(graduation, url, "wrong"));
		await expect(refused).rejects.toMatchObject({ code: "MAIL_UNAVAILABLE", detail: expect.stringContaining("535") });
		expect(await deliverAll(withMail(graduation, url, "right"))).toHaveLength(1);
	});

	test("a server that closes for the moment is nobody's bounce either", async () => {
		const graduation = await openGraduation(await create(), 1);
		const server = await mailServer({ recipient: () => 421 });
		await expect(deliverAll(withMail(graduation, server.url))).rejects.toMatchObject({ code: "MAIL_UNAVAILABLE" });
		expect(await statesOf(graduation)).toEqual(["queued"]);
	});

	test("after a kill between sending and recording, the same message goes out again, and both links work", async () => {
		const graduation = await openGraduation(await create(), 1);
		const server = await mailServer();
		await expect(deliverAll(withMail(dying(graduation), server.url))).rejects.toThrow("killed");
		expect(await deliverAll(withMail(graduation, server.url))).toEqual([]);
		graduation.clock.set("2026-07-01T00:20:00Z");
		expect(await deliverAll(withMail(graduation, server.url))).toHaveLength(1);
		const [first, second] = server.received;
		expect(first?.messageId).toBe(second?.messageId);
		for (const mail of [first, second]) await openClaim(graduation, mail?.token ?? "");
	});

	test("a link that is sent again takes the place of the first", async () => {
		const graduation = await openGraduation(await create(), 1);
		const server = await mailServer();
		await deliverAll(withMail(graduation, server.url));
		await graduation.register.queueMessage(graduation.certificates[0]?.id ?? "", "2026-07-02T00:00:00.000Z");
		await deliverAll(withMail(graduation, server.url));
		const [first, second] = server.received;
		expect(first?.messageId).not.toBe(second?.messageId);
		await expect(openClaim(graduation, first?.token ?? "")).rejects.toMatchObject({ code: "CLAIM_EXPIRED" });
		expect(await openClaim(graduation, second?.token ?? "")).toMatchObject({ learnerRef: "TEST-0" });
	});

	test("a stopped run leaves the rest for the next", async () => {
		const graduation = await openGraduation(await create(), 3);
		const server = await mailServer();
		for await (const _ of deliverMessages(withMail(graduation, server.url))) break;
		expect(await graduation.register.waitingMessages({})).toBe(2);
		expect(await deliverAll(withMail(graduation, server.url))).toHaveLength(2);
		expect(server.received).toHaveLength(3);
	});
});
