import { wantsStack } from "../config.ts";
import { TamgaError } from "../core/errors.ts";
import { errorExitCode, exitCodes } from "./exit-codes.ts";
import { say } from "./output.ts";

/** One clear sentence for whatever stopped a command, and its exit code. */
export function fail(error: unknown): number {
	if (error instanceof TamgaError) {
		say(`tamga: ${error.message} [${error.code}]`);
		return errorExitCode(error);
	}
	say(`tamga: something went wrong on our side: ${error instanceof Error ? error.message : "unknown"}`);
	if (wantsStack && error instanceof Error) say(error.stack ?? "");
	return exitCodes.fault;
}
