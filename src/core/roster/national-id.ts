import { cleanText } from "./clean-text.ts";

// Two capitals of the Mongolian alphabet and eight digits, standing alone or as a word within a longer text.
const registerNumber = /(?<![\p{L}\p{N}])[А-ЯЁӨҮ]{2}\d{8}(?![\p{L}\p{N}])/u;

/** True when a field holds a Mongolian civil register number. Its value must never be kept, shown or logged. */
export function holdsNationalId(fields: readonly string[]): boolean {
	return registerNumber.test(cleanText(fields.join("\n")));
}
