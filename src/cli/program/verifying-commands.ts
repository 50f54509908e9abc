import { type Command, Option } from "commander";
import { collect } from "./values.ts";

/** Checking what anybody hands in. */
export function verifyingCommands(program: Command): void {
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
		.action(async (inputs, options) => (await import("../commands/verify.ts")).verify(inputs, options));
}
