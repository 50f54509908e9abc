import type { Page } from "playwright-core";
import type { Language } from "../../src/core/languages.ts";
import { signedText } from "../http/open-service.ts";
import { edited, whiteOut } from "./changed-pdf.ts";
import { collect } from "./certificates.ts";
import { graduates } from "./graduates.ts";
import { answered, choose, recordSaid } from "./judging-pages.ts";
import { openLiveService } from "./live-service.ts";

/** What a reader sees after a few steps on the pages of a running service. */
export interface Sight {
	readonly name: string;
	readonly show: (page: Page, language: Language) => Promise<unknown>;
}

export interface Sights {
	readonly sights: readonly Sight[];
	close(): Promise<void>;
}

/** Pages that only a running service writes, and those that paint themselves on the reader's device. */
export async function openSights(): Promise<Sights> {
	const live = await openLiveService({}, new TextDecoder().decode(graduates(8)));
	const { certificates, office, services } = live.service;
	const mails = await collect(office.courier.deliver());
	const [first, , , hidden] = certificates;
	await services.say.choose(hidden?.id ?? "", "initials", "en");
	const pdf = await services.certificates.pdf(signedText(first));
	const changed = await edited(pdf, whiteOut);
	const claim = (language: Language): string => {
		const mail = mails.find((one) => one.language === language && one.certificate !== certificates[2]?.id);
		return new URL(mail?.link ?? "", live.origin).pathname;
	};
	const address = (path: string) => (page: Page, language: Language) =>
		page.goto(`${live.origin}${path}?lang=${language}`);
	const judged = async (page: Page, language: Language, file: Uint8Array): Promise<void> => {
		await address("/")(page, language);
		await choose(page, file, "certificate.pdf");
		await answered(page);
		await recordSaid(page);
		if (file === changed) await page.waitForSelector(".differences canvas");
	};
	const several = async (page: Page, language: Language): Promise<void> => {
		await address("/")(page, language);
		const files = [pdf, changed, new TextEncoder().encode("no certificate")];
		await page.setInputFiles(
			"#file",
			files.map((file, index) => ({
				name: `${index + 1}.pdf`,
				mimeType: "application/pdf",
				buffer: Buffer.from(file),
			})),
		);
		await page.locator("form button").first().click();
		await page.waitForSelector("[data-done]:not(:empty)");
	};
	return {
		sights: [
			{ name: "home", show: address("/") },
			{ name: "scan", show: address("/scan") },
			{ name: "offline", show: address("/offline") },
			{ name: "ask-wallet", show: address("/verify") },
			{ name: "certificate", show: address(`/c/${first?.id}`) },
			{ name: "initials", show: address(`/c/${hidden?.id}`) },
			{ name: "closed", show: address(`/c/${hidden?.id}.pdf`) },
			{ name: "claim", show: (page, language) => page.goto(live.origin + claim(language)) },
			{ name: "claim-gone", show: address(`/claim/${"0".repeat(26)}`) },
			{ name: "file", show: (page, language) => judged(page, language, pdf) },
			{ name: "changed-file", show: (page, language) => judged(page, language, changed) },
			{ name: "several-files", show: several },
		],
		close: () => live.close(),
	};
}
