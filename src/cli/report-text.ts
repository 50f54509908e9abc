import type { PageDifference, Report, StatusBasis, Verdict } from "../core/report.ts";
import { describeRecognition } from "./recognition-text.ts";
import { type Colour, paint, plainLine } from "./output.ts";

/** Only `valid` is ever green. */
export const verdictColours: Readonly<Record<Verdict, Colour>> = {
	valid: "green",
	invalid: "red",
	undetermined: "yellow",
	unrecognised: "yellow",
};

/** A report as lines for a person; whatever comes from the document itself is made harmless. */
export function describeReport(input: string, report: Report): string {
	const { verdict, errors, warnings, credential, credentials, recognitions } = report;
	const about = credential?.name === undefined ? "" : `  ${plainLine(credential.name)}`;
	const lines = [
		`${paint(verdictColours[verdict], verdict.padEnd(12))}  ${plainLine(input)}${about}`,
		...errors.map(
			({ code, title, detail }) => `  ${code}: ${title}${detail === undefined ? "" : ` (${plainLine(detail)})`}`,
		),
		...basisOf(report).map((line) => paint("dim", `  ${line}`)),
		...differencesOf(report).map((difference) => `  ${describeDifference(difference)}`),
		...(recognitions ?? []).map((recognition) => `  ${describeRecognition(recognition)}`),
		...warnings.map(({ code, title }) => paint("dim", `  note ${code}: ${title}`)),
		...(credentials ?? []).map(
			(report, index) => `  ${describeReport(`credential ${index + 1}`, report).replaceAll("\n", "\n  ")}`,
		),
	];
	return lines.join("\n");
}

/** What a verdict about another moment rests on. */
function basisOf({ askedAt, checkedAt, credential }: Report): readonly string[] {
	if (askedAt === undefined) return [];
	const known = (credential?.status ?? []).flatMap(({ purpose, basis }) =>
		basis === undefined ? [] : [`${plainLine(purpose)} ${basisText(basis)}`],
	);
	return known.length === 0 ? [] : [`as of ${checkedAt}: ${known.join(", ")}`];
}

function basisText({ source, listSignedAt = "by then" }: StatusBasis): string {
	if (source === "snapshot") return `by a list signed ${plainLine(listSignedAt)}`;
	return source === "register" ? "by the register's record" : "by nothing on record";
}

function differencesOf({ checks }: Report): readonly PageDifference[] {
	return checks.flatMap(({ differences = [] }) => differences);
}

function describeDifference({ page, printed, signed }: PageDifference): string {
	if (printed === undefined && signed === undefined) return `page ${page}: a part looks different`;
	const [says, should] = [printed, signed].map((text) => (text === undefined ? "nothing" : `"${plainLine(text)}"`));
	return `page ${page}: it says ${says}; what was signed is ${should}`;
}
