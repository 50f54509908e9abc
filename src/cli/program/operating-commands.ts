import type { Command } from "commander";
import { collect, perMinute, port } from "./values.ts";

/** Tokens, copies of everything, and the service itself. */
export function operatingCommands(program: Command): void {
	const token = program.command("token").description("bearer tokens for the issuing and batch routes");
	token
		.command("create")
		.description("make a token; its secret is shown this once")
		.requiredOption("--name <name>", "whose it is")
		.option("--scope <scope>", "issue, status, read, batch, metrics or webhooks (may be repeated)", collect, [])
		.option("--limit <n/minute>", "at most so many requests a minute", perMinute)
		.option("--expires <date>", "the last day it is good for")
		.option("--json", "print it as JSON")
		.action(async (options) => (await import("../commands/token.ts")).create(options));
	token
		.command("list")
		.description("the tokens, without their secrets")
		.option("--json", "print one JSON object a line")
		.action(async (options) => (await import("../commands/token.ts")).list(options));
	token
		.command("revoke <id>")
		.description("end a token at once")
		.action(async (id) => (await import("../commands/token.ts")).revoke(id));

	const webhook = program.command("webhook").description("addresses of integrators that are told of status changes");
	webhook
		.command("list")
		.description("the addresses, what waits for them and what they refused")
		.option("--json", "print one JSON object a line")
		.action(async (options) => (await import("../commands/webhook.ts")).list(options));
	webhook
		.command("retry <id>")
		.description("call a disabled address again, and make due whatever it was not told")
		.action(async (id) => (await import("../commands/webhook.ts")).retry(id));
	webhook
		.command("send")
		.description("send what is due now, as tamga serve does every few seconds")
		.option("--json", "print one JSON object a notice")
		.action(async (options) => (await import("../commands/webhook.ts")).send(options));

	program
		.command("backup <file>")
		.description("write the whole data directory, keys still encrypted, into one file")
		.action(async (file) => (await import("../commands/backup.ts")).backup(file));

	program
		.command("restore <file>")
		.description("make a data directory from a backup; the directory must be new")
		.action(async (file) => (await import("../commands/backup.ts")).restore(file));

	program
		.command("export")
		.description("write all that verifying takes, signed, as files for any web server or a USB stick")
		.requiredOption("--out <dir>", "a new folder, or that of an earlier export")
		.option("--json", "print what was exported as JSON")
		.action(async (options) => (await import("../commands/export.ts")).exportAll(options));

	program
		.command("serve")
		.description("run the public service")
		.option("--port <n>", "port to listen on (default: TAMGA_PORT or 8080)", port)
		.action(async (options) => (await import("../commands/serve.ts")).serve(options));
}
