import { parseId } from "../core/crockford.ts";
import { TamgaError } from "../core/errors.ts";
import { verdicts } from "../core/report.ts";
import { headline } from "../web/verdict.ts";
import type { PageSetup } from "../web/page-setup.ts";
import { compareAnswers } from "./compare-answers.ts";
import type { Desk } from "./desk.ts";
import { type DeviceLine, deviceLine } from "./device-line.ts";
import type * as painting from "./paint.tsx";
import { sayFault } from "./say-fault.ts";

interface Bench extends Desk {
	readonly id: string;
	readonly line: DeviceLine;
	readonly paint: typeof painting;
}

/**
 * The page of a certificate, which already shows the service's answer, or that it has none. A second opinion is made on
 * the device: of the record, and of what stands after `#`, which never left the device.
 */
export async function startRecordPage(setup: PageSetup): Promise<void> {
	const line = deviceLine();
	const id = parseId(location.pathname.split("/").at(-1) ?? "");
	const payload = /^#(\d+)$/.exec(location.hash)?.[1];
	if (line === undefined || id === undefined || (setup.page !== "certificate" && payload === undefined)) return;
	line.checking();
	try {
		const [{ openDesk }, paint] = await Promise.all([import("./desk.ts"), import("./paint.tsx")]);
		const bench = { ...(await openDesk(setup)), id, line, paint };
		if (payload === undefined) await judgeRecord(bench);
		else await (setup.page === "offline" ? judgeAlone : judgePayload)(payload, bench);
	} catch (error) {
		await sayFault(error, setup, line);
	}
}

async function judgeRecord(bench: Bench): Promise<void> {
	const record = await bench.service.record(bench.id);
	if (record === undefined) throw new TypeError("the record is gone");
	await secondOpinion(record, bench, "device.agrees");
}

/** The printed code is the certificate: record and code that disagree are worth nothing. */
async function judgePayload(payload: string, bench: Bench): Promise<void> {
	const { service, id, view, line, paint } = bench;
	const { rebuild } = await import("./rebuild.ts");
	const [record, rebuilt] = await Promise.all([service.record(id), rebuild(payload, id, service).catch(unreadable)]);
	if (record === undefined && rebuilt === undefined) return line.say(view.t("device.codeUnreadable"));
	if (record === undefined && rebuilt !== undefined) {
		return paint.paintResult(await bench.judge(rebuilt), view, "device.onlyCode");
	}
	if (record !== undefined && rebuilt !== undefined && isEqual(record, rebuilt)) {
		return await secondOpinion(record, bench, "device.agreesCode");
	}
	line.say(rebuilt === undefined ? view.t("device.codeUnreadable") : "");
	paint.paintDifference({ title: "differs.code" }, view);
}

/** The same where there is no record to compare with. A template that is not here is no fault of the code. */
async function judgeAlone(payload: string, { service, id, view, line, paint, judge }: Bench): Promise<void> {
	const { rebuild } = await import("./rebuild.ts");
	try {
		paint.paintResult(await judge(await rebuild(payload, id, service)), view, "device.codeAlone");
		paint.paintBasis(service.basis(), service.now(), view);
	} catch (error) {
		if (!(error instanceof TamgaError) || error.code === "NOT_FOUND") throw error;
		line.say(view.t("device.codeUnreadable"));
	}
}

/** What is behind `#` and cannot be read says nothing; that nobody answered is another matter. */
function unreadable(error: unknown): undefined {
	if (error instanceof TamgaError) return undefined;
	throw error;
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
	return one.length === other.length && one.every((byte, index) => byte === other[index]);
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
	if (report.verdict === "undetermined") return line.say(view.t("device.incomplete"));
	const device = view.t(headline(report).title);
	if (comparison === "open") return line.say(`${view.t("differs.device")} ${device}`);
	line.say("");
	paint.paintDifference(
		{ title: "differs.title", service: band?.querySelector("h1")?.textContent ?? "", device },
		view,
	);
}
