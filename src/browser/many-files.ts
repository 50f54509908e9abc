import { sha256 } from "@noble/hashes/sha2.js";
import { certificateNumber, printedNumber } from "../core/crockford.ts";
import { TamgaError } from "../core/errors.ts";
import { limits } from "../core/verify/limits.ts";
import { csvText } from "../core/csv.ts";
import { fileOutcomes, fileResult, type FileResult, unreadFile } from "../web/file-results.ts";
import { fileCells } from "../web/files-table.tsx";
import type { View } from "../web/view.ts";
import type { Desk } from "./desk.ts";
import { inOrder } from "./in-order.ts";
import { type FilesJudge, openFilesJudge } from "./judge-files.ts";
import { paintFiles } from "./paint-files.tsx";
import { remembering } from "./remembering.ts";

/**
 * Judges files and shows a table that grows in their order, while the page is free for its reader, who may stop it. Nothing
 * of a file is sent; what all of them need is asked for once.
 */
export async function judgeFiles(files: readonly File[], { view, service: asked }: Desk): Promise<void> {
	const service = remembering(asked);
	const judge = await openFilesJudge(files.length, { view, service });
	const paper = paintFiles(files.length, view);
	const results: FileResult[] = [];
	const stopped = new AbortController();
	paper.on("stop", () => stopped.abort());
	paper.on("save", () => save(csvText(fileCells(results, view))));
	stopped.signal.addEventListener("abort", () => judge.close());
	for await (const result of inOrder(counted(files, view), judge.atOnce * 2, (file) => judgeFile(file, judge, view))) {
		if (stopped.signal.aborted) break;
		results.push(result);
		paper.add(result);
		paper.progress(view.t("files.progress", { n: results.length, total: files.length }), results.length);
	}
	judge.close();
	paper.finish(summary(results, files.length, view));
	paper.tellBasis(service.basis(), service.now());
}

/** As people count: 2 before 10. */
function counted(files: readonly File[], { language }: View): readonly File[] {
	const { compare } = new Intl.Collator(language, { numeric: true });
	return files.toSorted((one, other) => compare(one.name, other.name));
}

async function judgeFile(file: File, judge: FilesJudge, view: View): Promise<FileResult> {
	const { name } = file;
	try {
		if (file.size > limits.inputBytes) throw new TamgaError("BODY_TOO_LARGE");
		return fileResult(name, await judge.judge(file), numberOf, view);
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

/** Hands the table to the browser as a file; it is made here and sent nowhere. */
function save(text: string): void {
	const link = document.createElement("a");
	link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
	link.download = "certificates.csv";
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
