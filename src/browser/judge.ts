import { openRecogniser } from "../app/recognising/recogniser.ts";
import { TamgaError } from "../core/errors.ts";
import type { MicroCertificate } from "../core/micro-certificate.ts";
import type { Report, Verdict } from "../core/report.ts";
import { pictureFinding, unreadableReport, withDocumentCheck } from "../core/verify/document-check.ts";
import type { Policy } from "../core/verify/policy.ts";
import { shownFacts } from "../core/verify/shown-facts.ts";
import { gatherUntilDone } from "../core/verify/gather-until-done.ts";
import { takeStep } from "../core/verify/verify.ts";
import type { Site } from "../web/site.ts";
import { allowedHosts } from "./allowed-hosts.ts";
import { openBrowserTools } from "./browser-tools.ts";
import { type OpenedFile, openFile } from "./read-file.ts";
import type { JudgeSource } from "./service.ts";

export interface Judged {
	readonly report: Report;
	/** What was read as one of our micro-certificates; proves nothing by itself. */
	readonly certificate: MicroCertificate | undefined;
	/** What the credential is worth by itself, where the page around it makes the whole worth less. */
	readonly credentialVerdict?: Verdict;
	/** True where everything that decides has been checked, and who recognises the issuer is still to be asked. */
	readonly isOpen?: boolean;
}

/**
 * Judges a file of any kind that `openFile` reads; what it says is never sent anywhere. Fails as `Service` fails,
 * and with UNSUPPORTED_MEDIA_TYPE or BODY_TOO_LARGE for what is not read here.
 */
export type Judge = (file: Uint8Array) => Promise<Judged>;

/** ★ The main path on a device: the core's plan, gather and judge under the policy of the service. */
export async function openJudge(site: Site, service: JudgeSource): Promise<Judge> {
	const [withTools, recognised] = await Promise.all([
		openBrowserTools([site.baseUrl, ...(site.formerBaseUrls ?? [])]),
		service.recognised(),
	]);
	const allowed = allowedHosts(site);
	const recogniser = openRecogniser({
		gather: service.gather,
		examiner: { takeStep: (step) => withTools((tools) => takeStep(step, tools)) },
		trustedBodies: service.trustedBodies(),
		hasRecord: true,
		version: async () => "",
		clock: () => service.now(),
		allowedHosts: allowed,
	});
	const judgeJson = async (input: Uint8Array): Promise<Judged> => {
		const now = service.now();
		const { report } = await gatherUntilDone(service.gather, (evidence, round) => {
			const statusMaxAgeMs = service.statusMaxAgeMs();
			const policy: Policy = { recognised, profile: "public", statusMaxAgeMs, allowedHosts: allowed };
			return withTools((tools) => takeStep({ input, evidence, policy, now, round }, tools));
		});
		return { report: await recogniser(report), certificate: shownFacts(input, report) };
	};
	return async (file) => {
		const opened = await openOrExplain(file, service.now());
		return "report" in opened ? opened : await withPage(await judgeJson(opened.credential), opened, file);
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
async function withPage(judged: Judged, { around, credential }: OpenedFile, file: Uint8Array): Promise<Judged> {
	if (around === "nothing") return judged;
	const { report, certificate } = judged;
	if (around === "picture") return { report: withDocumentCheck(report, pictureFinding), certificate };
	const { comparePage } = await import("./compare-page.ts");
	const finding = await comparePage(file, credential, report.credential?.subjectName);
	return { report: withDocumentCheck(report, finding), certificate, credentialVerdict: report.verdict };
}
