import { parseId } from "../core/crockford.ts";
import { nameLines } from "../core/holder-name.ts";
import type { MicroCertificate } from "../core/micro-certificate.ts";
import { type Report, type Verdict, verdicts } from "../core/report.ts";
import { headline, isContentSigned } from "./verdict.ts";
import type { View } from "./view.ts";

/** What became of a file: a verdict, or nobody could read it here. */
export const fileOutcomes = [...verdicts.toReversed(), "unread"] as const;
export type FileOutcome = Verdict | "unread";

/** One file of many, in words for a line of a table. What is not confirmed is left empty. */
export interface FileResult {
	readonly file: string;
	readonly outcome: FileOutcome;
	readonly label: string;
	readonly sentence: string;
	readonly name: string;
	readonly course: string;
	/** As printed. */
	readonly number: string;
	/** The certificate's own id. */
	readonly address: string;
}

interface Judged {
	readonly report: Report;
	readonly certificate: MicroCertificate | undefined;
}

/** `numberOf`: the number that is printed for a record, by its 26 characters. */
export function fileResult(file: string, judged: Judged, numberOf: (id: string) => string, view: View): FileResult {
	const { report } = judged;
	const { label, title } = headline(report);
	const words = { outcome: report.verdict, label: view.t(label), sentence: view.t(title) };
	return { file, ...words, ...confirmed(judged, numberOf, view) };
}

/** A file that was not judged, and why. */
export function unreadFile(file: string, sentence: string, view: View): FileResult {
	return { file, outcome: "unread", label: view.t("files.unread"), sentence, ...nothing };
}

const nothing = { name: "", course: "", number: "", address: "" } as const;

type Confirmed = Pick<FileResult, keyof typeof nothing>;

/** Names and titles only where they were signed: a table is believed like a page. */
function confirmed({ report, certificate }: Judged, numberOf: (id: string) => string, view: View): Confirmed {
	const { credential } = report;
	if (credential === undefined || !isContentSigned(report)) return nothing;
	const { id = "", subjectName = "", name = "" } = credential;
	if (certificate?.id !== id) return { name: subjectName, course: name, number: "", address: id };
	const { holder, course } = certificate;
	const record = parseId(id.slice(id.lastIndexOf("/") + 1));
	const number = record === undefined ? "" : numberOf(record);
	return { name: nameLines(holder).join(" · "), course: view.text(course.title), number, address: id };
}
