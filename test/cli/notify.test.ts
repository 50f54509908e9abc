import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/core/json.ts";
import { mailServer, readMail } from "../support/mail-server.ts";
import {
	baseUrl,
	centreWorkplace,
	expectRefusal,
	issueTo,
	objectsIn,
	rosterOfLearners,
	succeeded,
	type Workplace,
} from "./workplace.ts";

/** What lies in the outbox, in the order of its files' names. */
async function outbox(place: Workplace) {
	const names = await place.files("data/outbox");
	return await Promise.all(
		names.map(async (name) => readMail("", await readFile(await place.file(join("data/outbox", name)), "latin1"))),
	);
}

function told(stdout: string): readonly JsonObject[] {
	return objectsIn({ stdout }).map((object) => ({ ...object }));
}

describe("mails after issuing", () => {
	test("lie in the outbox where there is no mail server, one for each, and no further run adds any", async () => {
		const place = await centreWorkplace();
		await issueTo(place, 3);
		const mails = await outbox(place);
		const addresses = mails.map(({ text }) => /^To: (\S+)/m.exec(text)?.[1]);
		expect(new Set(addresses)).toEqual(new Set([1, 2, 3].map((number) => `learner${number}@example.org`)));
		expect(new Set(mails.map(({ token }) => token)).size).toBe(3);
		expect(mails.every(({ text, token }) => text.includes(`${baseUrl}/claim/${token}`))).toBe(true);
		await issueTo(place, 3);
		expect(succeeded(await place.run(["notify"])).stderr).toBe("No mail is waiting.\n");
		expect(await outbox(place)).toEqual(mails);
	});

	test("wait where they are left to tamga notify", async () => {
		const place = await centreWorkplace();
		const ids = await issueTo(place, 2, "--no-notify");
		expect(await place.files("data")).not.toContain("outbox");
		expect(
			succeeded(await place.run(["notify", "--list"]))
				.stdout.trimEnd()
				.split("\n"),
		).toHaveLength(2);
		const { stdout, stderr } = succeeded(await place.run(["notify", "--json"]));
		const outcomes = told(stdout).map(({ certificate, outcome }) => [certificate, outcome]);
		expect(new Set(outcomes)).toEqual(new Set(ids.map((id) => [id, "sent"])));
		expect(stdout).not.toContain("claim/");
		expect(stderr).toMatch(/^2 mails in \S+outbox, since no mail server is set\.\n$/);
	});

	test("go out over SMTP; who is refused is listed with the code, and the exit code says so", async () => {
		const server = await mailServer({
			recipient: (to) => ({ "learner2@example.org": 451, "learner3@example.org": 550 })[to],
		});
		const place = await centreWorkplace();
		const roster = await place.file("roster.csv", rosterOfLearners(3));
		const env = { TAMGA_SMTP_URL: server.url };
		const issued = succeeded(await place.run(["issue", "--roster", roster], { env }));
		expect(issued.stderr).toMatch(/\n1 mail sent\.\n1 refused for the time being;[^\n]+\n1 refused for good;[^\n]+\n$/);
		const list = succeeded(await place.run(["notify", "--list"]));
		expect(list.stdout).toMatch(/bounced +1 tries +451 for now/);
		expect(list.stdout).toMatch(/bounced +1 tries +550 for good/);
		const again = await place.run(["notify", "--json"], { env });
		expect([again.code, told(again.stdout)]).toMatchObject([1, [{ outcome: "deferred", code: 451 }]]);
		expect(server.received.map(({ to }) => to)).toEqual(["learner1@example.org"]);
	});

	test("that cannot be sent now do not undo the issuing, and wait", async () => {
		const gone = await mailServer();
		await gone.close();
		const place = await centreWorkplace();
		const roster = await place.file("roster.csv", rosterOfLearners(1));
		const env = { TAMGA_SMTP_URL: gone.url.replace("smtp://", "smtp://user:secret@") };
		const issued = succeeded(await place.run(["issue", "--roster", roster], { env }));
		expect(issued.stderr).toMatch(/1 certificates issued[^\n]+\n[^\n]+\[MAIL_UNAVAILABLE\]\n$/);
		const refused = await place.run(["notify"], { env });
		expectRefusal(refused, 1, "MAIL_UNAVAILABLE", /then run: tamga notify/);
		expect(issued.stderr + refused.stderr).not.toContain("secret");
		expect(succeeded(await place.run(["notify"])).stderr).toMatch(/^1 mail in /);
	});
});

describe.concurrent("notify --resend", () => {
	test("sends a new link to those who are named, by id or address", async () => {
		const place = await centreWorkplace();
		const [first = "", second = ""] = await issueTo(place, 3);
		const before = await outbox(place);
		const { stdout } = succeeded(
			await place.run(["notify", "--json", "--resend", first.toLowerCase(), `${baseUrl}/c/${second}`]),
		);
		const messages = told(stdout).map(({ certificate, message }) => [certificate, message]);
		expect(new Set(messages)).toEqual(new Set([first, second].map((id) => [id, 2])));
		expect(await outbox(place)).toHaveLength(before.length + 2);
	});

	test("names what it cannot do before it sends anything", async () => {
		const place = await centreWorkplace();
		const [first = ""] = await issueTo(place, 1);
		expectRefusal(
			await place.run(["notify", "--resend", first, "0".repeat(26)]),
			1,
			"NOT_FOUND",
			/no certificate 0{26}/,
		);
		expect(await outbox(place)).toHaveLength(1);
		const roster = await place.file("silent.csv", rosterOfLearners(1, { learner_ref: "SILENT", email: "" }));
		const silent = objectsIn(succeeded(await place.run(["issue", "--roster", roster, "--json"])));
		expect(silent).toHaveLength(1);
		const listed = objectsIn(succeeded(await place.run(["list", "--json"]))).at(-1)?.id ?? "";
		expectRefusal(await place.run(["notify", "--resend", listed]), 1, "NOT_FOUND", /no e-mail address/);
		expectRefusal(await place.run(["notify", "--resend", first, "--batch", "x"]), 64, "USAGE");
	});
});
