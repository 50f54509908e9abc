import { type Code, codes } from "./codes.ts";
import type { Problem } from "./report.ts";

/**
 * The one error class for outside data and operation. A caller's programming mistake is a `TypeError` instead.
 * `detail` says what to change; it never holds a document, a token, a key or a person's name.
 */
export class TamgaError extends Error {
	override readonly name = "TamgaError";
	readonly code: Code;
	readonly detail: string | undefined;
	readonly path: string | undefined;

	constructor(code: Code, detail?: string, options: { path?: string; cause?: unknown } = {}) {
		super(detail === undefined ? codes[code] : `${codes[code]} ${detail}`, { cause: options.cause });
		this.code = code;
		this.detail = detail;
		this.path = options.path;
	}
}

/** The same fact in the form that reports and problem+json carry. */
export function problem(code: Code, detail?: string, path?: string): Problem {
	return {
		code,
		title: codes[code],
		...(detail === undefined ? {} : { detail }),
		...(path === undefined ? {} : { path }),
	};
}
