import { sha256 } from "@noble/hashes/sha2.js";
import { certificateNumber, printedNumber } from "../core/crockford.ts";
import { TamgaError } from "../core/errors.ts";
import { limits } from "../core/verify/limits.ts";
import { csvText } from "../web/csv.ts";
import { fileOutcomes, fileResult, type FileResult, unreadFile } from "../web/file-results.ts";
import { fileCells } from "../web/files-table.tsx";
import type { View } from "../web/view.ts";
import { openJudge, type Judge } from "./judge.ts";
import type { Desk } from "./desk.ts";
import { paintFiles } from "./paint-files.tsx";
import { remembering } from "./remembering.ts";

/**
 * Judges files one after the other and shows a table that grows. Between two of them the page is free for its reader,
 * who may stop it. Nothing of a file is sent; what all of them need is asked for once.
 */
export async function judgeFiles(files: readonly File[], { view, service }: Desk): Promise<void> {
	const judge = await openJudge(view.site, remembering(service));
	const paper = paintFiles(files.length, view);
	const results: FileResult[] = [];
	let isStopped = false;
	paper.on("stop", () => void (isStopped = true));
	paper.on("save", () => save(csvText(fileCells(results, view))));
	for (const file of inOrder(files, view)) {
		if (isStopped) break;
		const result = await judgeFile(file, judge, view);
		results.push(result);
		paper.add(result);
		paper.progress(view.t("files.progress", { n: results.length, total: files.length }), results.length);
		await breath();
	}
	paper.finish(summary(results, files.length, view));
}

/** As people count: 2 before 10. */
function inOrder(files: readonly File[], { language }: View): readonly File[] {
	const { compare } = new Intl.Collator(language, { numeric: true });
	return files.toSorted((one, other) => compare(one.name, other.name));
}

async function judgeFile(file: File, judge: Judge, view: View): Promise<FileResult> {
	const { name } = file;
	try {
		if (file.size > limits.inputBytes) throw new TamgaError("BODY_TOO_LARGE");
		return fileResult(name, await judge(new Uint8Array(await file.arrayBuffer())), numberOf, view);
	} catch (error) {
		const sentence = error instanceof TamgaError ? view.sentence(error.code) : view.t("device.unable");
		return unreadFile(name, sentence, view);
	}
}

function numberOf(id: string): string {
	return printedNumber(certificateNumber(sha256(new TextEncoder().encode(id))));
}

/** “18 of 20 files: Valid 15, Not valid 3.” */
function summary(results: readonly FileResult[], total: number, view: View): string {
	const counts = fileOutcomes.flatMap((outcome) => {
		const n = results.filter((result) => result.outcome === outcome).length;
		const word = view.t(outcome === "unread" ? "files.unread" : `verdict.${outcome}`);
		return n === 0 ? [] : [view.t("files.count", { word, n })];
	});
	return view.t("files.done", { n: results.length, total, counts: counts.join(" · ") });
}

/** Lets the page draw and listen. */
function breath(): Promise<void> {
	return new Promise((resume) => setTimeout(resume));
}

/** Hands the table to the browser as a file; it is made here and sent nowhere. */
function save(text: string): void {
	const link = document.createElement("a");
	link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
	link.download = "certificates.csv";
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
