import { expect, test } from "vitest";
import { makeClaim } from "../../../src/app/holder/claims.ts";
import { renewClaim } from "../../../src/app/holder/renew-claim.ts";
import { databases } from "../../support/databases.ts";
import { openGraduation } from "../../support/graduates.ts";

const [{ create }] = databases;

/** A graduate whose notice is long sent, and their link, which lasts 90 days from 1 July. */
async function graduate() {
	const desk = await openGraduation(await create(), 1);
	const [certificate] = desk.certificates;
	if (certificate === undefined) throw new TypeError("nobody graduated");
	const about = { certificate: certificate.id, language: "mn", message: 1 } as const;
	const { token } = await makeClaim({ ...desk, claimDays: 90 }, about);
	const lease = { name: "first", at: "2026-07-01T00:00:00.000Z", until: "2026-07-01T00:10:00.000Z" };
	const [notice] = await desk.register.leaseMessages(lease, 1, {});
	if (notice === undefined) throw new TypeError("no notice was queued");
	await desk.register.messageSent(notice, "first", "2026-07-01T00:00:01.000Z");
	return { desk, token, id: certificate.id };
}

test("a link that has expired is renewed once an hour, whoever asks how often", async () => {
	const { desk, token, id } = await graduate();
	desk.clock.set("2026-09-29T00:00:00Z");
	expect(await renewClaim(desk, token)).toBe(id);
	expect(await renewClaim(desk, token)).toBeUndefined();
	desk.clock.set("2026-09-29T00:59:59Z");
	expect(await renewClaim(desk, token)).toBeUndefined();
	expect((await desk.register.messagesOf(id)).map(({ state }) => state)).toEqual(["sent", "queued"]);
});

test("three times a day are enough", async () => {
	const { desk, token, id } = await graduate();
	const renewed: boolean[] = [];
	for (const [index, hour] of ["01", "03", "05", "07"].entries()) {
		const at = `2026-10-01T${hour}:00:00.000Z`;
		desk.clock.set(at);
		renewed.push((await renewClaim(desk, token)) !== undefined);
		const lease = { name: `lease-${index}`, at, until: "2026-10-02T00:00:00.000Z" };
		for (const message of await desk.register.leaseMessages(lease, 5, {})) {
			await desk.register.messageSent(message, lease.name, at);
		}
	}
	expect(renewed).toEqual([true, true, true, false]);
	desk.clock.set("2026-10-02T04:00:00Z");
	expect(await renewClaim(desk, token)).toBe(id);
});

test("a link in force, a guessed one and what is none queue nothing", async () => {
	const { desk, token, id } = await graduate();
	for (const tried of [token, "0".repeat(26), "no link at all", ""]) {
		expect(await renewClaim(desk, tried)).toBeUndefined();
	}
	expect(await desk.register.messagesOf(id)).toHaveLength(1);
});
