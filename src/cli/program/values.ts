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

/** A number of requests, as 600 or 600/minute. */
export function perMinute(value: string): number {
	if (/^\d{1,6}(\/minute)?$/.test(value)) return Number.parseInt(value, 10);
	throw new InvalidArgumentError("Write a number of requests a minute, such as 600/minute.");
}
