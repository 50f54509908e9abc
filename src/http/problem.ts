import type { ContentfulStatusCode } from "hono/utils/http-status";
import { type Code, codes } from "../core/codes.ts";
import { TamgaError } from "../core/errors.ts";
import type { Problem } from "../core/report.ts";
import type { AppContext } from "./route-deps.ts";

/** What is not listed is the caller's to mend: 400. */
const statuses: Partial<Record<Code, ContentfulStatusCode>> = {
	UNAUTHORISED: 401,
	FORBIDDEN: 403,
	NOT_FOUND: 404,
	NUMBER_MISTYPED: 404,
	STATUS_NOT_ON_RECORD: 404,
	CLAIM_UNKNOWN: 404,
	NAME_HIDDEN: 403,
	SHARE_ENDED: 410,
	WITHDRAWN: 410,
	METHOD_NOT_ALLOWED: 405,
	ALREADY_EXISTS: 409,
	CLAIM_EXPIRED: 410,
	NOT_IN_FORCE: 409,
	IDEMPOTENCY_IN_FLIGHT: 409,
	IDEMPOTENCY_KEY_REUSED: 422,
	BODY_TOO_LARGE: 413,
	UNSUPPORTED_MEDIA_TYPE: 415,
	RATE_LIMITED: 429,
	INTERNAL: 500,
	DATABASE: 503,
	TIME_LIMIT: 503,
	CLOCK_CHANGED: 503,
	STORAGE_FULL: 507,
};

/** Codes of the operator's own room: outside they are our fault, and their details stay inside. */
const operating: ReadonlySet<Code> = new Set<Code>([
	"CONFIG_INVALID",
	"FILE_UNREADABLE",
	"FILE_UNWRITABLE",
	"CATALOGUE_INVALID",
	"ISSUER_INVALID",
	"KEY_FILE_INVALID",
	"KEY_FILE_MODE",
	"PASSPHRASE_MISSING",
	"PASSPHRASE_WRONG",
	"DATA_DIRECTORY",
	"MAIL_UNAVAILABLE",
	"CONTEXT_CHANGED",
	"SELF_TEST_FAILED",
]);

/** RFC 9457 problem details, with our stable `code`. */
export interface ProblemDetails extends Problem {
	readonly type: string;
	readonly status: ContentfulStatusCode;
	/** Of an input that could not be read: everything that is wrong with it. */
	readonly errors?: readonly Problem[];
}

/** What the outside is told of an error. Anything that is not a TamgaError says nothing about itself. */
export function problemDetails(error: unknown, baseUrl: string): ProblemDetails {
	const known = error instanceof TamgaError && !operating.has(error.code) ? error : new TamgaError("INTERNAL");
	const { code, path } = known;
	const status = statuses[code] ?? 400;
	const detail = status === 503 ? undefined : known.detail;
	return {
		type: `${baseUrl}/docs#${code}`,
		title: codes[code],
		status,
		code,
		...(detail === undefined ? {} : { detail }),
		...(path === undefined ? {} : { path }),
	};
}

/** Keeps the headers that were set on the way here. */
export function problemResponse(
	c: AppContext,
	details: ProblemDetails,
	headers: Readonly<Record<string, string>> = {},
): Response {
	return c.body(JSON.stringify(details), details.status, {
		"Content-Type": "application/problem+json",
		"Cache-Control": "no-store",
		...headers,
	});
}
