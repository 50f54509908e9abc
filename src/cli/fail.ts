import { wantsStack } from "../config.ts";
import type { Code } from "../core/codes.ts";
import { TamgaError } from "../core/errors.ts";
import { errorExitCode, type ExitCode, exitCodes } from "./exit-codes.ts";
import { say } from "./output.ts";

/** Their details are sentences of their own, and their titles are made for the web or say less. */
const tellsAll: ReadonlySet<Code> = new Set<Code>(["USAGE", "NOT_FOUND", "DATA_DIRECTORY"]);

/** One clear sentence for whatever stopped a command, and its exit code. */
export function fail(error: unknown): ExitCode {
	if (error instanceof TamgaError) {
		const { code, detail, message } = error;
		say(`tamga: ${tellsAll.has(code) && detail !== undefined ? detail : message} [${code}]`);
		return errorExitCode(error);
	}
	say(`tamga: something went wrong on our side: ${error instanceof Error ? error.message : "unknown"}`);
	if (wantsStack && error instanceof Error) say(error.stack ?? "");
	return exitCodes.fault;
}
