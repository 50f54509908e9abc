import { evidenceKey } from "../core/evidence.ts";
import { isRecordSilent, statementRequests, statementsOf } from "../core/recognition/plan-recognition.ts";
import { mayBeRecognised } from "../core/recognition/judge-recognition.ts";
import { withRecognitions } from "../core/recognition/with-recognitions.ts";
import type { Report } from "../core/report.ts";
import type { Tools } from "../core/tools.ts";
import type { Gather } from "../core/verify/gather-until-done.ts";
import { knownListReader, UnknownList } from "../core/verify/known/known-lists.ts";
import type { Primer } from "../core/verify/known/primer.ts";
import { knownTemplate } from "../core/verify/known/recognise.ts";
import { verifyKnown } from "../core/verify/known/verify-known.ts";
import type { Policy } from "../core/verify/policy.ts";
import { testBitOrder } from "../core/verify/self-test.ts";
import { shownFacts } from "../core/verify/shown-facts.ts";
import type { Site } from "../web/site.ts";
import { allowedHosts } from "./allowed-hosts.ts";
import type { Judged } from "./judge.ts";
import { LeftToGeneral } from "./left-to-general.ts";
import { plainTools } from "./plain-tools.ts";
import type { JudgeSource } from "./service.ts";
import { ownAddresses, vocabularyAddresses } from "./vocabulary-addresses.ts";

/**
 * The main path on a device for a certificate of a template that the service has told of: without JSON-LD, and with the
 * same answer as `judge.ts` gives. Throws LeftToGeneral where only that can tell, and fails as `Service` fails.
 */
export async function judgeKnown(
	credential: Uint8Array,
	primer: Primer,
	{ site, service }: { readonly site: Site; readonly service: JudgeSource },
): Promise<Judged> {
	await testBitOrder(plainTools);
	const policy: Policy = {
		recognised: await service.recognised(),
		profile: "public",
		statusMaxAgeMs: service.statusMaxAgeMs(),
		allowedHosts: allowedHosts(site),
	};
	const tools = toolsFor(site);
	const recognised = knownTemplate(primer.certificate, tools).recognise(credential, policy);
	if (recognised === undefined) throw new LeftToGeneral();
	const { gather } = service;
	const readList = knownListReader(primer.statusList, tools);
	const report = await verifyKnown(recognised, gather, { policy, now: service.now(), tools, readList }).catch(orLeave);
	if (report === undefined) throw new LeftToGeneral();
	// A network that fell silent in the middle has changed how old a list may be.
	if (service.statusMaxAgeMs() !== policy.statusMaxAgeMs) throw new LeftToGeneral();
	const certificate = shownFacts(credential, report);
	return { certificate, ...(await withBodies(report, gather, service.trustedBodies())) };
}

function orLeave(error: unknown): undefined {
	if (!(error instanceof UnknownList)) throw error;
}

/** What bodies have decided never decides here; their statements are for the general judge to read. */
async function withBodies(
	report: Report,
	gather: Gather,
	trustedBodies: readonly string[],
): Promise<Pick<Judged, "report" | "isOpen">> {
	const issuer = report.credential?.issuer.id;
	if (issuer === undefined || !mayBeRecognised(report)) return { report };
	const requests = statementRequests(issuer, trustedBodies);
	if (requests.length > 1) return { report: withRecognitions(report, [], true), isOpen: true };
	const evidence = await gather(requests);
	const answers = requests.map((request) => evidence.get(evidenceKey(request)));
	const isOpen = answers.some((answer) => answer?.state === "found" && statementsOf(answer.document).length > 0);
	return {
		report: withRecognitions(report, [], isOpen || isRecordSilent(evidence, requests)),
		...(isOpen ? { isOpen } : {}),
	};
}

/** No vocabulary is read, so that their names are enough; and whatever no Ed25519 key has signed is left. */
function toolsFor({ baseUrl, formerBaseUrls = [] }: Site): Tools {
	const addresses = [...vocabularyAddresses, ...ownAddresses([baseUrl, ...formerBaseUrls])];
	return {
		...plainTools,
		contexts: new Map(addresses.map((address) => [address, {}])),
		verifyEcdsa: () => {
			throw new LeftToGeneral();
		},
	};
}
