import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Letter } from "../../src/app/holder/postman.ts";
import { outboxPostman } from "../../src/mail/outbox-postman.ts";
import { smtpServer } from "../../src/mail/smtp-server.ts";
import { testFolder } from "../support/databases.ts";
import { readMail } from "../support/mail-server.ts";

const letter: Letter = {
	messageId: "0123456789abcdef@certificates.example.mn",
	language: "mn",
	to: "bold@example.org",
	sender: { name: "Үндэсний төв", email: "office@example.mn" },
	date: new Date("2026-07-01T00:00:00Z"),
	subject: "Таны гэрчилгээ",
	text: "https://certificates.example.mn/claim/0123456789ABCDEFGHJKMNPQRS\n",
	html: "<p>Ө</p>",
};

test("a letter becomes a file for its owner alone, which any mail program reads", async () => {
	const folder = join(testFolder(), "outbox");
	await outboxPostman(folder, "sender@example.mn").deliver(letter);
	const file = join(folder, "0123456789abcdef.eml");
	expect([(await stat(folder)).mode & 0o777, (await stat(file)).mode & 0o777]).toEqual([0o700, 0o600]);
	const text = await readFile(file, "latin1");
	expect(text).toMatch(/^From: =\?UTF-8\?[^?]+\?[^?]+\?= <sender@example\.mn>\r$/m);
	expect(text).toMatch(/^Reply-To: office@example\.mn\r$/m);
	expect(text).toMatch(/^Auto-Submitted: auto-generated\r$/m);
	expect(text).toMatch(/^Date: Wed, 01 Jul 2026 00:00:00 \+0000\r$/m);
	expect(readMail(letter.to, text)).toMatchObject({
		messageId: letter.messageId,
		token: "0123456789ABCDEFGHJKMNPQRS",
	});
});

test("the same message replaces its file, and nothing half-written stays", async () => {
	const folder = join(testFolder(), "outbox");
	const postman = outboxPostman(folder, undefined);
	await postman.deliver(letter);
	await postman.deliver({ ...letter, text: "again" });
	expect(await readdir(folder)).toEqual(["0123456789abcdef.eml"]);
});

test("a folder that cannot be written to is no mail sent", async () => {
	const folder = join(testFolder(), "outbox");
	await writeFile(folder, "a file");
	await expect(outboxPostman(folder, undefined).deliver(letter)).rejects.toMatchObject({ code: "MAIL_UNAVAILABLE" });
});

test("an address of a mail server says host, port, and whether TLS has to be there before a password goes out", () => {
	const plain = { host: "mail.example.mn", port: 587, secure: false, requireTls: false };
	expect(smtpServer("smtp://mail.example.mn")).toEqual(plain);
	const withUser = { ...plain, requireTls: true, user: "a@b", password: "p:w" };
	expect(smtpServer("smtp://a%40b:p%3Aw@mail.example.mn")).toEqual(withUser);
	expect(smtpServer("smtp://a%40b@mail.example.mn", "p:w")).toEqual(withUser);
	expect(smtpServer("smtps://mail.example.mn")).toMatchObject({ port: 465, secure: true, requireTls: false });
	expect(smtpServer("smtp://u:p@[::1]:2525")).toMatchObject({ host: "::1", port: 2525, requireTls: false });
});
