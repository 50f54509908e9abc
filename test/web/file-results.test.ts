import { expect, test } from "vitest";
import { createView } from "../../src/web/create-view.ts";
import { fileResult, unreadFile } from "../../src/web/file-results.ts";
import { fileCells } from "../../src/web/files-table.tsx";
import { sampleCertificate, site } from "../support/sample-pages.ts";
import { sampleReport, summary } from "../support/sample-reports.ts";

const view = createView({ language: "mn", site });
const certificate = sampleCertificate();
const numberOf = (id: string): string => `number of ${id}`;

test("a certificate of ours is a line with name, course and number in the reader's language", () => {
	const report = sampleReport("valid", { credential: { id: certificate.id } });
	expect(fileResult("a.pdf", { report, certificate }, numberOf, view)).toMatchObject({
		file: "a.pdf",
		outcome: "valid",
		label: "Хүчинтэй",
		course: certificate.course.title.mn,
		number: `number of ${certificate.id.slice(-26)}`,
		address: certificate.id,
	});
});

test("anybody else's has the name and the title that were signed, and no number", () => {
	const report = sampleReport("unrecognised", { credential: { id: "urn:uuid:1" } });
	const result = fileResult("a.json", { report, certificate: undefined }, numberOf, view);
	expect(result).toMatchObject({ name: summary.subjectName, course: summary.name, number: "", address: "urn:uuid:1" });
});

test("of what is not confirmed nothing is repeated", () => {
	const faults = [{ check: "proof", outcome: "fail", code: "SIGNATURE_INVALID" }] as const;
	const report = sampleReport("invalid", { faults });
	const result = fileResult("a.json", { report, certificate }, numberOf, view);
	expect(result).toMatchObject({ outcome: "invalid", name: "", course: "", number: "", address: "" });
});

test("a file that was not judged has no verdict, in the table and in what is saved", () => {
	const result = unreadFile("a.jpg", "why", view);
	expect(result).toMatchObject({ outcome: "unread", sentence: "why" });
	const [head, row] = fileCells([result], view);
	expect(row).toHaveLength(head?.length ?? 0);
	expect([row?.[0], row?.at(-1)]).toEqual(["a.jpg", "unread"]);
});
