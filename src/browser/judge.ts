import { TamgaError } from "../core/errors.ts";
import type { MicroCertificate } from "../core/micro-certificate.ts";
import type { Report } from "../core/report.ts";
import { pictureFinding, unreadableReport, withDocumentCheck } from "../core/verify/document-check.ts";
import { type Policy, statusMaxAgeMs } from "../core/verify/policy.ts";
import { shownFacts } from "../core/verify/shown-facts.ts";
import { gatherUntilDone, takeStep } from "../core/verify/verify.ts";
import type { Site } from "../web/site.ts";
import { openBrowserTools } from "./browser-tools.ts";
import { type OpenedFile, openFile } from "./read-file.ts";
import type { Service } from "./service.ts";

export interface Judged {
	readonly report: Report;
	/** What was read as one of our micro-certificates; proves nothing by itself. */
	readonly certificate: MicroCertificate | undefined;
}

/**
 * Judges a file of any kind that `openFile` reads; what it says is never sent anywhere. Fails as `Service` fails,
 * and with UNSUPPORTED_MEDIA_TYPE or BODY_TOO_LARGE for what is not read here.
 */
export type Judge = (file: Uint8Array) => Promise<Judged>;

/** ★ The main path on a device: the core's plan, gather and judge under the policy of the service. */
export async function openJudge(site: Site, service: Service): Promise<Judge> {
	const [withTools, recognised] = await Promise.all([
		openBrowserTools([site.baseUrl, ...(site.formerBaseUrls ?? [])]),
		service.recognised(),
	]);
	const policy: Policy = { recognised, profile: "public", statusMaxAgeMs: statusMaxAgeMs.online };
	const judgeJson = async (input: Uint8Array): Promise<Judged> => {
		const now = service.now();
		const { report } = await gatherUntilDone(service.gather, (evidence, round) =>
			withTools((tools) => takeStep({ input, evidence, policy, now, round }, tools)),
		);
		return { report, certificate: shownFacts(input, report) };
	};
	return async (file) => {
		const opened = await openOrExplain(file, service.now());
		return "report" in opened ? opened : withPage(await judgeJson(opened.credential), opened);
	};
}

async function openOrExplain(file: Uint8Array, now: Date): Promise<OpenedFile | Judged> {
	try {
		return await openFile(file);
	} catch (error) {
		if (!(error instanceof TamgaError) || !/^(?:PDF|BADGE)_/.test(error.code)) throw error;
		return { report: unreadableReport(error, now), certificate: undefined };
	}
}

/** A page that was not compared with what was signed is never a pass, and a picture proves nothing. */
function withPage({ report, certificate }: Judged, { around }: OpenedFile): Judged {
	if (around === "nothing") return { report, certificate };
	if (around === "picture") return { report: withDocumentCheck(report, pictureFinding), certificate };
	const finding =
		certificate === undefined
			? ({ outcome: "not-applicable", code: "PDF_TEXT_NO_EVIDENCE" } as const)
			: ({ outcome: "unknown", code: "PDF_NOT_COMPARED" } as const);
	return { report: withDocumentCheck(report, finding), certificate };
}
