import type { AwardResult } from "../award.ts";
import type { Course } from "../catalogue.ts";

/** In characters; nobody writes more, and it bounds the work of the pattern. */
const longestScore = 32;
const plainDecimal = /^(-?)0*(\d+?)(?:[.,](\d+?)0*)?$/;

export interface ScoreReading {
	/** Exact decimal without needless zeros, `0` to `100`; absent when it lies outside. */
	readonly percent?: string;
	readonly comma: boolean;
}

/** Reads clean text as a plain decimal, never through floating point; `undefined` when it is none. */
export function readScore(text: string): ScoreReading | undefined {
	const [, sign, whole, fraction = "0"] = (text.length > longestScore ? null : plainDecimal.exec(text)) ?? [];
	if (whole === undefined) return undefined;
	const percent = fraction === "0" ? whole : `${whole}.${fraction}`;
	const outside = sign === "-" || whole.length > 3 || Number(whole) > 100 || (whole === "100" && percent !== whole);
	return { comma: text.includes(","), ...(outside ? {} : { percent }) };
}

const resultOfBand = { Pass: "pass", Merit: "merit", Distinction: "distinction" } as const;

/** The result that a score earns in a course; `undefined` below its pass mark or lowest band. */
export function resultOf(percent: string, { assessment, gradeScale }: Course): AwardResult | undefined {
	// All marks are whole numbers, so what follows the point cannot matter.
	const whole = Number.parseInt(percent, 10);
	if (whole < assessment.passMarkPercent) return undefined;
	const reached = gradeScale.bands.filter(({ from }) => from <= whole).sort((a, b) => b.from - a.from)[0];
	return reached && resultOfBand[reached.label];
}
