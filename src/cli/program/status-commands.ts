import type { Command } from "commander";
import { statusReasonsText } from "../reasons-text.ts";

/** What becomes of a certificate later: taken back, corrected, forgotten. */
export function statusCommands(program: Command): void {
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
			.action(async (ids, options) => (await import("../commands/status.ts")).change(action, ids, options));
	}

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
		.action(async (id, options) => (await import("../commands/replace.ts")).replace(id, options));

	const requests = program
		.command("requests")
		.description("what holders ask for: names that are wrong")
		.option("--show", "with the names and notes as they were written")
		.option("--all", "closed ones too")
		.option("--json", "print one JSON object a line")
		.action(async (options) => (await import("../commands/requests.ts")).list(options));
	requests
		.command("close <id>")
		.description("refuse a request; one that is granted is closed by tamga replace --request")
		.requiredOption("--refuse <reason>", "why, for the register; never shown")
		.action(async (id, options) => (await import("../commands/requests.ts")).close(id, options));

	program
		.command("erase <ids...>")
		.description("delete everything about the holders of these certificates and revoke them, for good")
		.option("--yes", "it is meant")
		.option("--reason <code>", statusReasonsText, "withdrawn")
		.option("--json", "print the result as JSON")
		.action(async (ids, options) => (await import("../commands/erase.ts")).erase(ids, options));
}
