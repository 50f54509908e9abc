import { Command, CommanderError } from "commander";
import { exitCodes } from "./exit-codes.ts";
import { issuingCommands } from "./program/issuing-commands.ts";
import { operatingCommands } from "./program/operating-commands.ts";
import { recognitionCommands } from "./program/recognition-commands.ts";
import { setUpCommands } from "./program/set-up-commands.ts";
import { statusCommands } from "./program/status-commands.ts";
import { verifyingCommands } from "./program/verifying-commands.ts";

// Only names and options live in program/; each command's code is loaded when it runs, so that --help answers at once.

const program = new Command("tamga")
	.description("Issues, renders and publicly verifies micro-certificates as W3C Verifiable Credentials.")
	.version("0.1.0")
	.showHelpAfterError("(add --help to see how it is used)")
	.exitOverride();

for (const declare of [
	setUpCommands,
	issuingCommands,
	verifyingCommands,
	statusCommands,
	recognitionCommands,
	operatingCommands,
]) {
	declare(program);
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
