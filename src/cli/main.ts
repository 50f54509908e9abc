import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { exitCodes } from "./exit-codes.ts";
import { statusReasonsText } from "./reasons-text.ts";

// Only the names and options live here; each command's code is loaded when it runs, so that --help answers at once.

const program = new Command("tamga")
	.description("Issues, renders and publicly verifies micro-certificates as W3C Verifiable Credentials.")
	.version("0.1.0")
	.showHelpAfterError("(add --help to see how it is used)")
	.exitOverride();

program
	.command("demo")
	.description("make a demonstration with issuers, certificates and their files, then serve it")
	.option("--no-serve", "stop when everything is made and checked")
	.option("--out <dir>", "where the certificates are written", "certificates")
	.option("--port <n>", "port to serve on (default: TAMGA_PORT or 8080)", port)
	.option("--json", "print one JSON object a certificate")
	.action(async (options) => (await import("./commands/demo.ts")).demo(options));

program
	.command("init")
	.description("make keys, DID and database for an issuer; run it again for a further one")
	.requiredOption("--issuer <file>", "the issuer file (see keys.example/issuer.json)")
	.option("--json", "print the issuer's slug and DID as JSON")
	.action(async (options) => (await import("./commands/init.ts")).init(options));

program
	.command("catalogue")
	.description("courses and organisations")
	.command("import <file>")
	.description("add or replace the courses and organisations of a catalogue file")
	.option("--json", "print what changed as JSON")
	.action(async (file, options) => (await import("./commands/catalogue.ts")).importFile(file, options));

program
	.command("roster")
	.description("course rosters")
	.command("template")
	.description("print an empty roster with its header and one example row")
	.action(async () => (await import("./commands/roster.ts")).template());

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
	.action(async (options) => (await import("./commands/issue.ts")).issue(options));

program
	.command("notify")
	.description("mail graduates their personal links: what waits, and what was refused for the time being")
	.option("--resend <ids...>", "new links for the holders of these certificates; the earlier ones end")
	.option("--batch <batch>", "only the certificates of this batch")
	.option("--list", "send nothing; print what waits and what was refused")
	.option("--json", "print one JSON object a mail")
	.action(async (options) => (await import("./commands/notify.ts")).notify(options));

program
	.command("list")
	.description("the certificates of the register")
	.option("--course <code>", "only this course")
	.addOption(
		new Option("--status <status>", "only these").choices(["valid", "revoked", "suspended", "prepared", "erased"]),
	)
	.option("--batch <batch>", "only this batch")
	.option("--json", "print one JSON object a line")
	.action(async (options) => (await import("./commands/list.ts")).list(options));

program
	.command("verify <inputs...>")
	.description(
		"check credentials: files, folders, ZIP, CSV lists of addresses, NDJSON, addresses, or - for standard input",
	)
	.option("--json", "print one report a line")
	.option("--at <datetime>", "verify as of a moment")
	.option("--offline", "ask nothing of the network")
	.option("--evidence <path>", 'an export, a folder, or a file {"URL or DID": "file path"}, asked before the network')
	.option(
		"--trust <did>",
		"recognise this issuer too, or the export that this DID or key signed (may be repeated)",
		collect,
		[],
	)
	.option("--trust-body <did>", "trust this body's decisions about recognition (may be repeated)", collect, [])
	.option("--challenge <text>", "the challenge that a presentation must answer")
	.option("--domain <text>", "the domain that a presentation must be made for")
	.option("--report <dir>", "also write a table and a signed report on all that was checked")
	.option("--asked-by <name>", "with --report: who asked for it, as they call themselves")
	.addOption(new Option("--language <code>", "with --report: of its PDF").choices(["en", "mn", "zh", "fr"]))
	.action(async (inputs, options) => (await import("./commands/verify.ts")).verify(inputs, options));

for (const [action, description] of [
	["revoke", "take certificates back for good"],
	["suspend", "take certificates back for the time being"],
	["reinstate", "end a suspension"],
] as const) {
	program
		.command(`${action} [ids...]`)
		.description(description)
		.option("--batch <batch>", "all certificates of a batch")
		.requiredOption("--reason <code>", statusReasonsText)
		.option("--note <text>", "a note for the register; never shown")
		.option("--json", "print the result as JSON")
		.action(async (ids, options) => (await import("./commands/status.ts")).change(action, ids, options));
}

const recognise = program
	.command("recognise")
	.description("decide, as a recognising body, which issuers and courses are recognised")
	.option("--body <slug>", "the body that decides")
	.option("--issuer <did>", "recognise this issuer")
	.option("--course <code>", "recognise this course, all versions unless one is named")
	.option("--course-version <version>", "only this version of the course")
	.option("--of <did>", "with --course: the issuer whose course it is")
	.option("--recognising-body <did>", "recognise this body, so that its decisions count for whoever trusts yours")
	.option("--name <name>", "what the recognised issuer or body is called")
	.option("--decision-number <number>", "number of the decision, such as A/123")
	.option("--decision-date <day>", "day of the decision")
	.option("--jurisdiction <code>", "where it has effect, such as MN")
	.option("--level <text>", "the level that the body gives, with its framework")
	.option("--credits <text>", "the credits that the body gives, with their unit")
	.option("--valid-from <day>", "first day (default: the day of the decision, or today)")
	.option("--valid-until <day>", "last day (default: until it is withdrawn)")
	.option("--recognised-in <address>", "a further document in which the same issuer is recognised")
	.option("--json", "print the signed statement")
	.action(async (options) => (await import("./commands/recognise.ts")).decide(options));
recognise
	.command("withdraw <id>")
	.description("take a decision back for good")
	.option("--reason <code>", statusReasonsText, "withdrawn")
	.option("--note <text>", "a note for the register; never shown")
	.option("--json", "print the result as JSON")
	.action(async (id, _, command) => (await import("./commands/recognise.ts")).withdraw(id, command.optsWithGlobals()));
recognise
	.command("list")
	.description("the decisions on record, made here or imported")
	.option("--json", "print one JSON object a line")
	.action(async (_, command) => (await import("./commands/recognise.ts")).list(command.optsWithGlobals()));
recognise
	.command("import <source>")
	.description(
		"take in statements of bodies elsewhere: a file, or an address such as https://ministry.example/recognitions",
	)
	.option("--body <slug>", "of an unsigned registry.json: the body of yours that answers for it")
	.option("--json", "print the result as JSON")
	.action(async (source, _, command) =>
		(await import("./commands/recognise.ts")).importFrom(source, command.optsWithGlobals()),
	);

program
	.command("replace <id>")
	.description("issue a certificate again with something corrected, and revoke the old one")
	.requiredOption("--reason <code>", "name-corrected, result-corrected, issued-in-error or superseded")
	.option("--request <id>", "grant a holder's request (see tamga requests)")
	.option("--family-native <text>", 'a part of the name; "" takes it away')
	.option("--given-native <text>", "likewise")
	.option("--family-latin <text>", "likewise")
	.option("--given-latin <text>", "likewise")
	.option("--name-order <order>", "patronymic-first, family-first, given-first or mononym")
	.option("--result <band>", "pass, merit or distinction")
	.option("--score <percent>", "only where the certificate states one")
	.option("--json", "print the result as JSON")
	.action(async (id, options) => (await import("./commands/replace.ts")).replace(id, options));

const requests = program
	.command("requests")
	.description("what holders ask for: names that are wrong")
	.option("--show", "with the names and notes as they were written")
	.option("--all", "closed ones too")
	.option("--json", "print one JSON object a line")
	.action(async (options) => (await import("./commands/requests.ts")).list(options));
requests
	.command("close <id>")
	.description("refuse a request; one that is granted is closed by tamga replace --request")
	.requiredOption("--refuse <reason>", "why, for the register; never shown")
	.action(async (id, options) => (await import("./commands/requests.ts")).close(id, options));

program
	.command("erase <ids...>")
	.description("delete everything about the holders of these certificates and revoke them, for good")
	.option("--yes", "it is meant")
	.option("--reason <code>", statusReasonsText, "withdrawn")
	.option("--json", "print the result as JSON")
	.action(async (ids, options) => (await import("./commands/erase.ts")).erase(ids, options));

const token = program.command("token").description("bearer tokens for the issuing and batch routes");
token
	.command("create")
	.description("make a token; its secret is shown this once")
	.requiredOption("--name <name>", "whose it is")
	.option("--scope <scope>", "issue, status, batch or metrics (may be repeated)", collect, [])
	.option("--expires <date>", "the last day it is good for")
	.option("--json", "print it as JSON")
	.action(async (options) => (await import("./commands/token.ts")).create(options));
token
	.command("list")
	.description("the tokens, without their secrets")
	.option("--json", "print one JSON object a line")
	.action(async (options) => (await import("./commands/token.ts")).list(options));
token
	.command("revoke <id>")
	.description("end a token at once")
	.action(async (id) => (await import("./commands/token.ts")).revoke(id));

program
	.command("backup <file>")
	.description("write the whole data directory, keys still encrypted, into one file")
	.action(async (file) => (await import("./commands/backup.ts")).backup(file));

program
	.command("restore <file>")
	.description("make a data directory from a backup; the directory must be new")
	.action(async (file) => (await import("./commands/backup.ts")).restore(file));

program
	.command("export")
	.description("write all that verifying takes, signed, as files for any web server or a USB stick")
	.requiredOption("--out <dir>", "a new folder, or that of an earlier export")
	.option("--json", "print what was exported as JSON")
	.action(async (options) => (await import("./commands/export.ts")).exportAll(options));

program
	.command("serve")
	.description("run the public service")
	.option("--port <n>", "port to listen on (default: TAMGA_PORT or 8080)", port)
	.action(async (options) => (await import("./commands/serve.ts")).serve(options));

function collect(value: string, before: readonly string[]): string[] {
	return [...before, value];
}

function port(value: string): number {
	if (/^\d{1,5}$/.test(value) && Number(value) < 65_536) return Number(value);
	throw new InvalidArgumentError("Use a whole number from 0 to 65535.");
}

// A reader that has seen enough (`| head`) is no fault; an output that takes nothing more is one.
process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
	if (code === "EPIPE") process.exit();
	process.stderr.write(`tamga: standard output takes nothing more (${code}); what was done is done.\n`);
	process.exit(exitCodes.invalid);
});
// Nobody listens any more: the work goes on.
process.stderr.on("error", () => undefined);

try {
	await program.parseAsync();
} catch (error) {
	if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : exitCodes.usage;
	else process.exitCode = (await import("./fail.ts")).fail(error);
}
