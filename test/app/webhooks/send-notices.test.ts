import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { changeStatus } from "../../../src/app/change-status.ts";
import { createToken, revokeToken } from "../../../src/app/tokens.ts";
import { sendNotices } from "../../../src/app/webhooks/send-notices.ts";
import { webhookService } from "../../../src/app/webhooks/webhook-service.ts";
import { webhookSecrets } from "../../../src/keys/webhook-secrets.ts";
import { safeCaller } from "../../../src/net/safe-caller.ts";
import { databases } from "../../support/databases.ts";
import { serve } from "../../support/loopback.ts";
import { openStaffedDesk } from "../../support/registered-issuer.ts";
import type { RegisterLocation } from "../../../src/store/open-register.ts";

interface Received {
	readonly headers: Readonly<Record<string, unknown>>;
	readonly body: string;
}

/** A token with an address that answers as it is told to, and one certificate on its list. */
async function openWatch(location: RegisterLocation) {
	const desk = await openStaffedDesk(location, 2);
	desk.clock.set("2026-11-01T00:00:00Z");
	const received: Received[] = [];
	const receiver = { status: 204 };
	const server = await serve((request, response) => {
		let body = "";
		request.on("data", (chunk: Buffer) => (body += chunk.toString("utf8")));
		request.on("end", () => {
			received.push({ headers: request.headers, body });
			response.writeHead(receiver.status).end();
		});
	});
	const secrets = webhookSecrets(async () => "test");
	const deps = { ...desk, secrets, caller: safeCaller({ allowHosts: [server.place] }) };
	const { token } = await createToken(desk, { name: "ministry", scopes: ["webhooks"] });
	const service = webhookService(deps);
	const { webhook, secret } = await service.register(token.id, `http://${server.place}/tamga`);
	const [watched = "", other = ""] = desk.ids;
	await service.watch(token.id, [watched]);
	const change = (action: "revoke" | "suspend" | "reinstate", ids: readonly string[]) =>
		changeStatus(desk, { action, ids, reason: "under-review" });
	return { ...desk, deps, service, token, webhook, secret, received, receiver, watched, other, change };
}

describe.each(databases)("notices on $database", ({ create }) => {
	test("go out once, signed, about what is watched alone, and name nobody", async () => {
		const desk = await openWatch(await create());
		await desk.change("suspend", [desk.watched, desk.other]);
		const settled = (await Promise.all([sendNotices(desk.deps), sendNotices(desk.deps)])).flat();
		expect(settled).toHaveLength(1);
		expect(await sendNotices(desk.deps)).toEqual([]);
		const [notice] = desk.received;
		const id = String(notice?.headers["webhook-id"]);
		const timestamp = String(notice?.headers["webhook-timestamp"]);
		expect(JSON.parse(notice?.body ?? "")).toEqual({
			id,
			type: "certificate.status",
			timestamp: "2026-11-01T00:00:00.000Z",
			data: { certificate: desk.watched, status: "suspended" },
		});
		// Standard Webhooks: HMAC-SHA256 by the secret's bytes over id, seconds and body, joined by points.
		const key = Buffer.from(desk.secret.slice("whsec_".length), "base64");
		const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${notice?.body}`).digest("base64");
		expect(timestamp).toBe(String(Date.parse("2026-11-01T00:00:00Z") / 1000));
		expect(notice?.headers["webhook-signature"]).toBe(`v1,${signature}`);
	});

	test("tell the last of several changes that were made together, and a revocation above a suspension", async () => {
		const desk = await openWatch(await create());
		await desk.change("suspend", [desk.watched]);
		await desk.change("reinstate", [desk.watched]);
		desk.clock.set("2026-11-01T00:01:00Z");
		await desk.change("suspend", [desk.watched]);
		await desk.change("revoke", [desk.watched]);
		await sendNotices(desk.deps);
		const told = desk.received.map(({ body }) => (JSON.parse(body) as { data: { status: string } }).data.status);
		expect(told.toSorted()).toEqual(["revoked", "suspended", "suspended", "valid"]);
	});

	test("are tried again later under the same id, and an address that stays silent for days is called no more until somebody asks", async () => {
		const desk = await openWatch(await create());
		desk.receiver.status = 500;
		await desk.change("revoke", [desk.watched]);
		expect(await sendNotices(desk.deps)).toMatchObject([{ refusal: "HTTP 500" }]);
		expect(await sendNotices(desk.deps)).toEqual([]);
		for (let day = 2; day <= 12; day++) {
			desk.clock.set(`2026-11-${String(day).padStart(2, "0")}T00:00:00Z`);
			await sendNotices(desk.deps);
		}
		expect(await desk.service.list(desk.token.id)).toMatchObject([
			{ failingSince: "2026-11-01T00:00:00.000Z", disabledAt: "2026-11-06T00:00:00.000Z", lastRefusal: "HTTP 500" },
		]);
		desk.receiver.status = 200;
		expect(await sendNotices(desk.deps)).toEqual([]);
		expect(await desk.register.retryWebhook(desk.webhook.id, "2026-11-12T00:00:00.000Z")).toBe(true);
		await sendNotices(desk.deps);
		expect(new Set(desk.received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
		const [healed] = await desk.service.list(desk.token.id);
		expect(healed).toMatchObject({ waiting: 0, dead: 0, lastSentAt: "2026-11-12T00:00:00.000Z" });
		expect(healed).not.toHaveProperty("disabledAt");
	});

	test("are given up after eleven tries", async () => {
		const desk = await openWatch(await create());
		desk.receiver.status = 503;
		await desk.change("revoke", [desk.watched]);
		for (const hours of [0, 0.01, 0.05, 0.2, 1, 4, 9, 20, 35, 56, 80, 110]) {
			desk.clock.set(new Date(Date.parse("2026-11-01T00:00:00Z") + hours * 3_600_000).toISOString());
			await sendNotices(desk.deps);
		}
		expect(desk.received).toHaveLength(11);
		expect(await desk.service.list(desk.token.id)).toMatchObject([{ waiting: 0, dead: 1 }]);
	});

	test("go out again after a kill, once the dead sender's lease has ended", async () => {
		const desk = await openWatch(await create());
		await desk.change("revoke", [desk.watched]);
		const lease = { name: "dead", at: "2026-11-01T00:00:00.000Z", until: "2026-11-01T00:03:00.000Z" };
		const [leased] = await desk.register.leaseNotices(lease, desk.webhook.id, 10);
		expect(await sendNotices(desk.deps)).toEqual([]);
		desk.clock.set("2026-11-01T00:03:00Z");
		expect(await sendNotices(desk.deps)).toEqual([{ notice: leased?.id, webhook: desk.webhook.id }]);
		expect(desk.received).toHaveLength(1);
	});

	test("end with 410, with the token, and with the watch", async () => {
		const desk = await openWatch(await create());
		desk.receiver.status = 410;
		await desk.change("suspend", [desk.watched]);
		await sendNotices(desk.deps);
		expect(await desk.service.list(desk.token.id)).toMatchObject([{ disabledAt: "2026-11-01T00:00:00.000Z" }]);
		await desk.register.retryWebhook(desk.webhook.id, "2026-11-01T00:00:00.000Z");
		await revokeToken(desk, desk.token.id);
		expect(await sendNotices(desk.deps)).toEqual([]);
		await desk.change("reinstate", [desk.watched]);
		expect((await desk.register.webhooks(desk.token.id))[0]).toMatchObject({ waiting: 1 });
	});

	test("never go to another place than a public one, and never with a secret that cannot be opened", async () => {
		const desk = await openWatch(await create());
		await desk.change("revoke", [desk.watched]);
		const refusing = { ...desk.deps, caller: safeCaller({ allowHosts: [] }) };
		expect(await sendNotices(refusing)).toMatchObject([{ refusal: "not a public https address" }]);
		desk.clock.set("2026-11-01T00:10:00Z");
		const locked = { ...desk.deps, secrets: webhookSecrets(async () => "another") };
		expect(await sendNotices(locked)).toMatchObject([{ refusal: "PASSPHRASE_WRONG" }]);
		expect(desk.received).toEqual([]);
	});
});
