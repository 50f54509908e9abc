import type { Command } from "commander";
import { statusReasonsText } from "../reasons-text.ts";

/** What a recognising body decides. */
export function recognitionCommands(program: Command): void {
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
		.action(async (options) => (await import("../commands/recognise.ts")).decide(options));
	recognise
		.command("withdraw <id>")
		.description("take a decision back for good")
		.option("--reason <code>", statusReasonsText, "withdrawn")
		.option("--note <text>", "a note for the register; never shown")
		.option("--json", "print the result as JSON")
		.action(async (id, _, command) =>
			(await import("../commands/recognise.ts")).withdraw(id, command.optsWithGlobals()),
		);
	recognise
		.command("list")
		.description("the decisions on record, made here or imported")
		.option("--json", "print one JSON object a line")
		.action(async (_, command) => (await import("../commands/recognise.ts")).list(command.optsWithGlobals()));
	recognise
		.command("import <source>")
		.description(
			"take in statements of bodies elsewhere: a file, or an address such as https://ministry.example/recognitions",
		)
		.option("--body <slug>", "of an unsigned registry.json: the body of yours that answers for it")
		.option("--json", "print the result as JSON")
		.action(async (source, _, command) =>
			(await import("../commands/recognise.ts")).importFrom(source, command.optsWithGlobals()),
		);
}
