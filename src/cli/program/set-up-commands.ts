import type { Command } from "commander";
import { port } from "./values.ts";

/** A demonstration, an issuer, courses and rosters. */
export function setUpCommands(program: Command): void {
	program
		.command("demo")
		.description("make a demonstration with issuers, certificates and their files, then serve it")
		.option("--no-serve", "stop when everything is made and checked")
		.option("--out <dir>", "where the certificates are written", "certificates")
		.option("--port <n>", "port to serve on (default: TAMGA_PORT or 8080)", port)
		.option("--json", "print one JSON object a certificate")
		.action(async (options) => (await import("../commands/demo.ts")).demo(options));

	program
		.command("init")
		.description("make keys, DID and database for an issuer; run it again for a further one")
		.requiredOption("--issuer <file>", "the issuer file (see keys.example/issuer.json)")
		.option("--json", "print the issuer's slug and DID as JSON")
		.action(async (options) => (await import("../commands/init.ts")).init(options));

	program
		.command("catalogue")
		.description("courses and organisations")
		.command("import <file>")
		.description("add or replace the courses and organisations of a catalogue file")
		.option("--json", "print what changed as JSON")
		.action(async (file, options) => (await import("../commands/catalogue.ts")).importFile(file, options));

	program
		.command("roster")
		.description("course rosters")
		.command("template")
		.description("print an empty roster with its header and one example row")
		.action(async () => (await import("../commands/roster.ts")).template());
}
