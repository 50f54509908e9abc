import { TamgaError } from "../core/errors.ts";
import { headline } from "../web/verdict.ts";
import type { PageSetup } from "../web/page-setup.ts";
import { readScannedCode } from "../web/scanned-code.ts";
import { ownRecord } from "../web/site.ts";
import { compareAnswers } from "./compare-answers.ts";
import type { Desk } from "./desk.ts";
import { deviceLine } from "./device-line.ts";
import { droppedFiles } from "./dropped-files.ts";
import { inTime } from "./fetch-heard.ts";
import type { Judged } from "./judge.ts";
import { sayFault } from "./say-fault.ts";

/** More than any printed code holds. */
const longestAddress = 8_192;

/** Takes over the forms that would send a file: it is judged here, and sent only by the button that says so. */
export function startHomePage(setup: PageSetup): void {
	for (const form of document.querySelectorAll<HTMLFormElement>("form[method=post]")) {
		form.addEventListener("submit", (event) => {
			if (event.submitter?.hasAttribute("data-send") === true) return;
			event.preventDefault();
			void answer(form, setup);
		});
	}
	const input = document.querySelector<HTMLInputElement>("input[type=file]");
	if (input !== null) takeDrops(input);
	document.documentElement.classList.add("judges");
}

/** Files and folders may be dropped anywhere on the page. */
function takeDrops(input: HTMLInputElement): void {
	input.multiple = true;
	addEventListener("dragover", (event) => event.preventDefault());
	addEventListener("drop", (event) => {
		event.preventDefault();
		if (event.dataTransfer !== null) void droppedFiles(event.dataTransfer).then((files) => take(files, input));
	});
}

function take(files: readonly File[], input: HTMLInputElement): void {
	if (files.length === 0) return;
	const transfer = new DataTransfer();
	for (const file of files) transfer.items.add(file);
	input.files = transfer.files;
	input.form?.requestSubmit();
}

async function answer(form: HTMLFormElement, setup: PageSetup): Promise<void> {
	const line = deviceLine(form);
	const retry = (): void => void answer(form, setup);
	line?.checking();
	try {
		const [{ openDesk }, { paintBasis, paintResult }] = await inTime(
			Promise.all([import("./desk.ts"), import("./paint.tsx")]),
		);
		const desk = await openDesk(setup);
		const files = several(form);
		if (files.length > 0) {
			const { judgeFiles } = await import("./many-files.ts");
			leadBack();
			return await judgeFiles(files, desk);
		}
		const file = await chosen(form);
		const judged = await judgeAny(file, desk).catch((error: unknown) => refused(error, desk));
		if (typeof judged === "string") return line?.say(judged);
		leadBack();
		paintResult(judged, desk.view, "result.onDevice");
		const basis = desk.service.basis();
		if (basis.from === "service") await askRecord(judged, desk);
		else paintBasis(basis, desk, retry);
		await showDifferences(file, judged, desk);
	} catch (error) {
		await sayFault(error, { setup, line, retry });
		form.querySelector<HTMLElement>("[data-send]")?.removeAttribute("hidden");
	}
}

/** A file, or the whole address from a printed code: what stands behind its `#` is the certificate. */
async function judgeAny(given: Uint8Array, { judge, service, view }: Desk): Promise<Judged> {
	const code = readScannedCode(new TextDecoder().decode(given.subarray(0, longestAddress)), view.site);
	if (code.kind !== "own" || code.payload === undefined) return await judge(given);
	const { rebuild } = await import("./rebuild.ts");
	return await judge(await rebuild(code.payload, code.id, service));
}

/** The words about a changed page stand without its picture, too. */
async function showDifferences(file: Uint8Array, { report }: Judged, { view }: Desk): Promise<void> {
	if (report.checks.every(({ differences }) => differences === undefined)) return;
	const { markDifferences } = await import("./mark-differences.ts");
	await markDifferences(file, report, view).catch(() => undefined);
}

async function chosen(form: HTMLFormElement): Promise<Uint8Array> {
	const data = new FormData(form);
	const given = data.get("file") ?? data.get("credential") ?? "";
	return typeof given === "string" ? new TextEncoder().encode(given.trim()) : new Uint8Array(await given.arrayBuffer());
}

/** Files of a picker or a drop, where there are several. */
function several(form: HTMLFormElement): readonly File[] {
	const files = new FormData(form).getAll("file").filter((file) => file instanceof File);
	return files.length > 1 ? files : [];
}

/** What is painted stands in place of the form; going back leads to it. */
function leadBack(): void {
	history.pushState(null, "");
	addEventListener("popstate", () => location.reload());
}

/** Why a file cannot be judged here, in words; what failed for another reason goes on failing. */
function refused(error: unknown, { view }: Desk): string {
	const code = error instanceof TamgaError ? error.code : undefined;
	if (code === "UNSUPPORTED_MEDIA_TYPE") return view.t("home.cannotRead");
	if (code?.startsWith("PAYLOAD_") === true) return view.t("device.codeUnreadable");
	if (code === "BODY_TOO_LARGE") return view.t("home.tooLarge");
	throw error;
}

/** Asks the service what it says about the address that the file names, if it is one of its own: by that id alone. */
async function askRecord(judged: Judged, desk: Desk): Promise<void> {
	const { report, credentialVerdict = report.verdict } = judged;
	const { view, service } = desk;
	const id = ownRecord(view.site, report.credential?.id);
	if (id === undefined) return;
	const { paintDifference, paintRecord } = await import("./paint.tsx");
	const record = await service.reportOn(id).catch(() => "unable" as const);
	if (record === "unable") return paintRecord(view.t("record.unable"), view, () => void askRecord(judged, desk));
	if (record === undefined) return paintRecord(view.t("record.none"), view);
	const says = view.t(headline(record).title);
	const comparison = compareAnswers(record.verdict, credentialVerdict);
	if (comparison === "different") {
		return paintDifference({ title: "differs.title", service: says, device: view.t(headline(report).title) }, view);
	}
	paintRecord(
		record.verdict === report.verdict ? view.t("record.same") : view.t("record.says", { answer: says }),
		view,
	);
}
