import { equalBytes } from "../core/bytes.ts";
import { parseId } from "../core/crockford.ts";
import { TamgaError } from "../core/errors.ts";
import { verdicts } from "../core/report.ts";
import { headline } from "../web/verdict.ts";
import type { MessageKey } from "../web/messages/messages.ts";
import type { PageSetup } from "../web/page-setup.ts";
import { compareAnswers } from "./compare-answers.ts";
import type { Desk } from "./desk.ts";
import { type DeviceLine, deviceLine } from "./device-line.ts";
import type { Judged } from "./judge.ts";
import { LeftToGeneral } from "./left-to-general.ts";
import { payloadIn, shareIn } from "./addresses.ts";
import type * as painting from "./paint.tsx";
import type { rebuild as rebuilding } from "./rebuild.ts";
import { sayFault } from "./say-fault.ts";

/** What the page judges and paints with. */
export interface Means {
	readonly paint: typeof painting;
	readonly rebuild: typeof rebuilding;
	readonly openDesk: (setup: PageSetup) => Promise<Desk>;
	/** Judges by all that there is, where `judge` of the desk has left something open. */
	readonly judgeFully: (credential: Uint8Array) => Promise<Judged>;
}

interface Bench extends Desk, Omit<Means, "openDesk"> {
	readonly setup: PageSetup;
	readonly id: string;
	/** The share token in the page's address, which opens the record too. */
	readonly share: string | undefined;
	readonly line: DeviceLine;
}

/**
 * The page of a certificate, which already shows the service's answer, or that it has none. A second opinion is made on
 * the device: of the record, and of what stands after `#`, which never left the device.
 */
export async function startRecordPage(setup: PageSetup, load: () => Promise<Means>): Promise<void> {
	keepCode();
	const line = deviceLine();
	const id = parseId(location.pathname.split("/").at(-1) ?? "");
	const payload = payloadIn(location.hash);
	if (line === undefined || id === undefined || (setup.page !== "certificate" && payload === undefined)) return;
	line.checking();
	try {
		const { openDesk, ...means } = await load();
		const bench = { ...(await openDesk(setup)), ...means, setup, id, share: shareIn(location.search), line };
		if (payload === undefined) await judgeRecord(bench);
		else if (setup.page === "offline") await judgeAlone(payload, bench, "device.codeAlone");
		else if (setup.page === "redacted") await judgeAlone(payload, bench, "code.hidden");
		else await judgePayload(payload, bench);
	} catch (error) {
		if (error instanceof LeftToGeneral) throw error;
		await sayFault(error, { setup, line, retry: () => void startRecordPage(setup, load) });
	}
}

/** They wait where a verdict is waited for (src/web/styles/base.ts). */
export function showFonts(): void {
	document.documentElement.classList.remove("waits");
}

/** In another language the page is about the same code. */
function keepCode(): void {
	for (const link of document.querySelectorAll<HTMLAnchorElement>(".languages a")) link.hash = location.hash;
}

async function judgeRecord(bench: Bench): Promise<void> {
	const record = await bench.service.record(bench.id, bench.share);
	if (record === undefined) throw new TypeError("the record is gone");
	await secondOpinion(record, bench, "device.agrees");
}

/** The printed code is the certificate: record and code that disagree are worth nothing. */
async function judgePayload(payload: string, bench: Bench): Promise<void> {
	const { service, setup, id, share, view, line, paint, rebuild } = bench;
	const [record, rebuilt] = await Promise.all([
		setup.page === "missing" ? undefined : service.record(id, share),
		rebuild(payload, id, service).catch(unreadable),
	]);
	if (record === undefined && rebuilt === undefined) return line.say(view.t("device.codeUnreadable"));
	if (record === undefined && rebuilt !== undefined) return await answerFor(rebuilt, bench, "device.onlyCode");
	if (record !== undefined && rebuilt !== undefined && equalBytes(record, rebuilt)) {
		return await secondOpinion(record, bench, "device.agreesCode");
	}
	line.say(rebuilt === undefined ? view.t("device.codeUnreadable") : "");
	paint.paintDifference({ title: "differs.code" }, view);
}

/** The same where no record can be had to compare with. A template that is not here is no fault of the code. */
async function judgeAlone(payload: string, bench: Bench, origin: "device.codeAlone" | "code.hidden"): Promise<void> {
	const { service, id, view, line, paint, rebuild } = bench;
	try {
		await answerFor(await rebuild(payload, id, service), bench, origin);
		paint.paintBasis(service.basis(), bench, () => location.reload());
	} catch (error) {
		if (!(error instanceof TamgaError) || error.code === "NOT_FOUND") throw error;
		line.say(view.t("device.codeUnreadable"));
	}
}

/** Paints the verdict as soon as everything that decides has been checked; what other bodies say may come after it. */
async function answerFor(credential: Uint8Array, bench: Bench, origin: MessageKey): Promise<void> {
	const { judge, judgeFully, view, paint } = bench;
	const judged = await judge(credential);
	paint.paintResult(judged, view, origin);
	showFonts();
	if (judged.isOpen !== true) return;
	const full = await judgeFully(credential).catch(() => ({ ...judged, isOpen: false }));
	// The two ways give one answer; should they ever not, the careful one counts.
	if (full.report.verdict === judged.report.verdict) paint.paintRecognition(full, view);
	else paint.paintResult(full, view, origin);
}

/** What is behind `#` and cannot be read says nothing; that nobody answered is another matter. */
function unreadable(error: unknown): undefined {
	if (error instanceof TamgaError) return undefined;
	throw error;
}

async function secondOpinion(
	credential: Uint8Array,
	{ judge, view, line, paint }: Bench,
	agreement: "device.agrees" | "device.agreesCode",
): Promise<void> {
	const { report } = await judge(credential);
	const band = paint.band();
	const service = verdicts.find((verdict) => verdict === band?.dataset["verdict"]) ?? "undetermined";
	const comparison = compareAnswers(service, report.verdict);
	if (comparison === "same") return line.say(view.t(agreement));
	if (report.verdict === "undetermined") {
		line.say(view.t("device.incomplete"));
		return line.offerRetry(() => location.reload());
	}
	const device = view.t(headline(report).title);
	if (comparison === "open") return line.say(`${view.t("differs.device")} ${device}`);
	line.say("");
	paint.paintDifference(
		{ title: "differs.title", service: band?.querySelector("h1")?.textContent ?? "", device },
		view,
	);
}
