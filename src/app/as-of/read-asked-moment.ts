import { askedMoment } from "../../core/asked-moment.ts";
import { TamgaError } from "../../core/errors.ts";
import type { Deployment } from "../deployment.ts";
import type { VerifyOptions } from "../services.ts";

/** The moment that a request asks about. Throws BAD_REQUEST. */
export function readAskedMoment(text: string, { timeZone }: Pick<Deployment, "timeZone">, now: Date): Date {
	const moment = askedMoment(text, timeZone, now);
	if (moment !== undefined) return moment;
	throw new TamgaError("BAD_REQUEST", "Write at as 2026-03-01 or 2026-03-01T12:00:00Z.");
}

/** Options for a check that speaks of now alone. Throws BAD_REQUEST where another moment is asked about. */
export function aboutNow({ at, ...options }: VerifyOptions = {}): Omit<VerifyOptions, "at"> {
	if (at === undefined) return options;
	throw new TamgaError("BAD_REQUEST", "A signed report is about now; leave out at.");
}
