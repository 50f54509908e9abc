import type { Recognition, RecognitionState } from "../core/recognition/recognition.ts";
import { plainLine } from "./output.ts";

const words: Readonly<Record<RecognitionState, string>> = {
	recognised: "recognised",
	"recognised-when-awarded": "recognised when awarded, the decision has ended",
	"after-award": "recognised only since after the award",
	"not-yet": "recognition has not begun",
	expired: "recognition had ended",
	withdrawn: "recognition withdrawn",
	untrusted: "a decision by a body that is not trusted here",
	"out-of-scope": "a decision about something else",
	unchecked: "recognition could not be checked",
	forged: "a forged statement of recognition",
};

/** One line for a person: what, by whom, which decision, for what, where, how long. */
export function describeRecognition({ state, body, scope, course, decision = {}, validUntil }: Recognition): string {
	const { number, date, jurisdiction } = decision;
	const named = body.trusted && body.claimedName !== undefined ? `${body.claimedName} (${body.id})` : body.id;
	const which = [...(number === undefined ? [] : [number]), ...(date === undefined ? [] : [`of ${date}`])];
	const isForged = state === "forged";
	const parts = [
		`${words[state]}: ${isForged ? "in the name of" : "by"} ${named}`,
		...(which.length === 0 || isForged ? [] : [`decision ${which.join(" ")}`]),
		...(scope === undefined || isForged ? [] : [`for ${course === undefined ? `this ${scope}` : courseText(course)}`]),
		...(jurisdiction === undefined || isForged ? [] : [`in ${jurisdiction}`]),
		...(validUntil === undefined || isForged ? [] : [`until ${validUntil.slice(0, 10)}`]),
	];
	return plainLine(parts.join(", "));
}

function courseText({ code, version }: NonNullable<Recognition["course"]>): string {
	return version === undefined ? `course ${code}` : `course ${code} ${version}`;
}
