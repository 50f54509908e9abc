import type { TamgaError } from "../core/errors.ts";
import type { Verdict } from "../core/report.ts";

/** What a shell script can tell from the exit code alone. */
export const exitCodes = {
	done: 0,
	invalid: 1,
	undetermined: 2,
	unrecognised: 3,
	usage: 64,
	fault: 70,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export const verdictExitCodes: Readonly<Record<Verdict, ExitCode>> = {
	valid: exitCodes.done,
	invalid: exitCodes.invalid,
	undetermined: exitCodes.undetermined,
	unrecognised: exitCodes.unrecognised,
};

const worstFirst = [
	exitCodes.fault,
	exitCodes.usage,
	exitCodes.invalid,
	exitCodes.undetermined,
	exitCodes.unrecognised,
	exitCodes.done,
];

/** Of several inputs the worst: our fault, wrong usage, then the verdicts in their own order. */
export function worstExitCode(found: readonly ExitCode[]): ExitCode {
	return worstFirst.find((code) => found.includes(code)) ?? exitCodes.usage;
}

export function errorExitCode({ code }: TamgaError): ExitCode {
	if (code === "USAGE" || code === "REASON_UNKNOWN") return exitCodes.usage;
	return code === "INTERNAL" ? exitCodes.fault : exitCodes.invalid;
}
