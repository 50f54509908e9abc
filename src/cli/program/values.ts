import { InvalidArgumentError } from "commander";

/** An option that may be repeated. */
export function collect(value: string, before: readonly string[]): string[] {
	return [...before, value];
}

/** A number of a port; a sentence for anything else. */
export function port(value: string): number {
	if (/^\d{1,5}$/.test(value) && Number(value) < 65_536) return Number(value);
	throw new InvalidArgumentError("Use a whole number from 0 to 65535.");
}
