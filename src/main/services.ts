import { openReportDesk } from "../app/bulk/report-desk.ts";
import { aboutNow, readAskedMoment } from "../app/as-of/read-asked-moment.ts";
import { answerOnce } from "../app/idempotency/answer-once.ts";
import { changeStatus } from "../app/change-status.ts";
import { claimService } from "../app/holder/claim-service.ts";
import { sayService } from "../app/holder/say.ts";
import { issueCredential } from "../app/issue-credential.ts";
import { issueWithStatus } from "../app/issue-with-status.ts";
import { certificateService } from "../app/look-up-certificate.ts";
import { provePresentation } from "../app/prove-presentation.ts";
import { judgeStatement } from "../app/recognising/judge-statement.ts";
import { openData } from "../app/open-data/open-data.ts";
import { recognitionPublications } from "../app/recognising/published-statements.ts";
import { primerBook } from "../app/primers.ts";
import { publicationService } from "../app/publications.ts";
import { statisticsService } from "../app/statistics/statistics-service.ts";
import type { Services, Way } from "../app/services.ts";
import { watchClock } from "../app/steady-clock.ts";
import { mayBeEnvelope } from "../app/submission.ts";
import { templateBook } from "../app/template-book.ts";
import { checkToken } from "../app/tokens.ts";
import { type VerifyDeps, verifyDocument } from "../app/verify-document.ts";
import { walletService } from "../app/wallet/wallet-service.ts";
import { dayIn } from "../core/calendar.ts";
import { nodeSeal } from "../keys/seal.ts";
import { inflateWithin } from "../net/inflate.ts";
import { verifyEd25519Aside } from "../net/verify-ed25519.ts";
import type { Office } from "./office.ts";
import { readiness } from "./readiness.ts";
import { openVerifier } from "./verifier.ts";
import { openWebhookDesk } from "./webhooks.ts";

interface ServicesOptions extends Pick<NonNullable<Parameters<typeof openVerifier>[1]>, "sources" | "offline"> {
	/** Many ask at a time: what can be done in another thread is, although it takes more time in all. */
	readonly askedByMany?: boolean;
}

/** The services behind the HTTP routes. `sources` are asked before the network; `offline` asks nobody else. */
export async function openServices(
	office: Office,
	{ askedByMany = false, ...asking }: ServicesOptions = {},
): Promise<Services> {
	const { register, keyRing, clock, tools, lists, deployment, ownTexts } = office;
	const [own, foreign] = [office.workers.examiner("own"), office.workers.examiner("foreign")];
	const templates = templateBook(own, tools);
	const ways: Record<Way, number> = { template: 0, general: 0 };
	const count = (way: Way): void => void ways[way]++;
	const opened = await openVerifier(office.config, { ...asking, office, clock, examiner: foreign });
	const signatures = askedByMany ? { ...tools, verifyEd25519: verifyEd25519Aside } : tools;
	const verifier = { ...opened, templates, count, signatures };
	const verifierAt = (moment: Date): VerifyDeps => ({ ...opened.at(moment), templates, count, signatures });
	const verifierFor = (at: string | undefined): VerifyDeps =>
		at === undefined ? verifier : verifierAt(readAskedMoment(at, deployment, clock()));
	const time = watchClock(
		() => Date.now(),
		() => performance.now(),
	);
	return {
		certificates: certificateService({
			...verifier,
			register,
			examiner: own,
			at: (moment) => ({ ...verifierAt(moment), examiner: own }),
		}),
		verifier: {
			open: async (bytes, kind) =>
				kind === undefined && !mayBeEnvelope(bytes) ? { bytes, options: {} } : foreign.openEnvelope(bytes, kind),
			verify: async (bytes, { at, ...options } = {}) => verifyDocument(verifierFor(at), bytes, options),
			openReport: () => {
				const { deps, ...desk } = openReportDesk(verifier, office);
				return { ...desk, verify: async (bytes, options) => verifyDocument(deps, bytes, aboutNow(options)) };
			},
			gather: verifier.gather,
			ways: () => ways,
			recognised: verifier.recognised,
			trustedBodies: verifier.trustedBodies,
		},
		issuing: {
			once: (request, work) => answerOnce({ register, clock, tools, seal: nodeSeal }, request, work),
			authorise: (secret, scope) => checkToken({ register, tools, clock }, secret, scope),
			issue: async (credential, options) => time.whileSteady(() => issueCredential(office, credential, options)),
			issueWithStatus: async (credential, options) =>
				time.whileSteady(() => issueWithStatus(office, credential, options)),
			provePresentation: async (presentation, options) =>
				time.whileSteady(() => provePresentation(office, presentation, options)),
			changeStatus: (...requests) => changeStatus({ register, clock, lists }, ...requests),
		},
		wallets: walletService({
			...office,
			time,
			verifier: { ...verifier, examiner: foreign },
			seal: nodeSeal,
			inflate: inflateWithin,
		}),
		openData: openData({ register, deployment }),
		publications: {
			...publicationService({ register, lists, deployment, ownTexts, clock }),
			primer: primerBook(register, own),
		},
		claims: claimService({
			...verifier,
			register,
			examiner: own,
			deliverSoon: (certificate) => office.courier.deliverSoon({ certificates: [certificate] }),
		}),
		papers: office.papers.papers(() => dayIn(deployment.timeZone, clock())),
		recognition: recognitionPublications({
			register,
			deployment,
			judge: (statement) => judgeStatement({ ...verifier, examiner: own }, statement),
		}),
		say: sayService(office),
		statistics: statisticsService({ register, clock, timeZone: deployment.timeZone }),
		webhooks: openWebhookDesk(office).service,
		health: { ready: () => readiness(register, keyRing, time) },
	};
}
