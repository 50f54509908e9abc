import type { TamgaError } from "../core/errors.ts";
import { type Verdict, verdicts } from "../core/report.ts";

/** What a shell script can tell from the exit code alone. */
export const exitCodes = {
	done: 0,
	invalid: 1,
	undetermined: 2,
	unrecognised: 3,
	usage: 64,
	fault: 70,
} as const;

const verdictCodes: Record<Verdict, number> = {
	valid: exitCodes.done,
	invalid: exitCodes.invalid,
	undetermined: exitCodes.undetermined,
	unrecognised: exitCodes.unrecognised,
};

/** Of several files the worst, in the verdicts' own order. */
export function verdictExitCode(found: readonly Verdict[]): number {
	const worst = verdicts.find((verdict) => found.includes(verdict));
	return worst === undefined ? exitCodes.usage : verdictCodes[worst];
}

export function errorExitCode({ code }: TamgaError): number {
	if (code === "USAGE") return exitCodes.usage;
	return code === "INTERNAL" ? exitCodes.fault : exitCodes.invalid;
}
