import type { Language } from "../../src/core/languages.ts";
import type { Report } from "../../src/core/report.ts";
import { qrCode } from "../../src/render/qr.ts";
import { answerPage } from "../../src/web/wallet/answer-page.tsx";
import { askPage } from "../../src/web/wallet/ask-page.tsx";
import { offerPage } from "../../src/web/wallet/offer-page.tsx";
import { questionPage } from "../../src/web/wallet/question-page.tsx";
import { site } from "./sample-pages.ts";
import { sampleReports } from "./sample-reports.ts";

const id = "06V7QAD74231EXZ4WM0PCT6G1X";
export const offerLink = `openid-credential-offer://?credential_offer_uri=${encodeURIComponent(`${site.baseUrl}/wallet/offers/${id}`)}`;
const questionLink = `openid4vp://?${new URLSearchParams({
	client_id: "decentralized_identifier:did:web:certificates.example.mn",
	request_uri: `${site.baseUrl}/wallet/questions/${id}`,
}).toString()}`;
const expiresAt = new Date("2026-11-23T04:10:00Z");

const shown = {
	name: "Энхтуяа Ганболд",
	course_title: "AI Governance and Policy for Higher Education Leaders",
	completed: "2026-05-03",
	result: "Pass",
};

/** Every page for wallets in one language, by its path on the test server. */
export function walletPagesIn(language: Language): ReadonlyMap<string, string> {
	const request = { language, site };
	const answered = (report: Report) =>
		answerPage({ ...request, answer: { state: "answered", report, shown, keptBack: 5 } });
	const offer = { link: offerLink, code: qrCode(offerLink), transactionCode: "048213", expiresAt, back: "/claim/X" };
	return new Map([
		[`/${language}/wallet/ask`, askPage(request)],
		[
			`/${language}/wallet/question`,
			questionPage({ ...request, link: questionLink, code: qrCode(questionLink), expiresAt }),
		],
		[`/${language}/wallet/offer`, offerPage({ ...request, ...offer })],
		[`/${language}/wallet/valid`, answered(sampleReports.valid)],
		[`/${language}/wallet/revoked`, answered(sampleReports.revoked)],
		[`/${language}/wallet/declined`, answerPage({ ...request, answer: { state: "declined" } })],
	]);
}
