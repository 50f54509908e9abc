import { type Command, Option } from "commander";

/** Certificates, and the mails to their holders. */
export function issuingCommands(program: Command): void {
	program
		.command("issue")
		.description("turn a course roster into certificates")
		.requiredOption("--roster <file>", "CSV file")
		.option("--issuer <slug>", "the issuer (default: the one registered first)")
		.option("--dry-run", "report every row, sign nothing")
		.option("--at <date>", "with --dry-run: the day that counts as today")
		.option("--out <dir>", "also write each certificate as ID.pdf and ID.json")
		.option("--strict", "exit with 1 when a row was rejected; issue nothing then")
		.option("--no-notify", "leave the mails to the graduates to tamga notify")
		.option("--json", "print one JSON object a row")
		.action(async (options) => (await import("../commands/issue.ts")).issue(options));

	program
		.command("notify")
		.description("mail graduates their personal links: what waits, and what was refused for the time being")
		.option("--resend <ids...>", "new links for the holders of these certificates; the earlier ones end")
		.option("--batch <batch>", "only the certificates of this batch")
		.option("--list", "send nothing; print what waits and what was refused")
		.option("--json", "print one JSON object a mail")
		.action(async (options) => (await import("../commands/notify.ts")).notify(options));

	program
		.command("list")
		.description("the certificates of the register")
		.option("--course <code>", "only this course")
		.addOption(
			new Option("--status <status>", "only these").choices(["valid", "revoked", "suspended", "prepared", "erased"]),
		)
		.option("--batch <batch>", "only this batch")
		.option("--json", "print one JSON object a line")
		.action(async (options) => (await import("../commands/list.ts")).list(options));
}
