import { signedText, type Surroundings } from "../http/open-service.ts";
import { closeBrowser, launchBrowser } from "./browser.ts";
import { type LiveService, openLiveService } from "./live-service.ts";

/** A running service, a browser, and the first of its certificates, which is in force, in the forms that people have. */
export interface LiveDesk {
	readonly live: LiveService;
	readonly id: string;
	readonly signed: string;
	readonly pdf: Uint8Array;
	readonly home: string;
	close(): Promise<void>;
}

export async function openLiveDesk(surroundings: Surroundings = {}): Promise<LiveDesk> {
	const [live] = await Promise.all([openLiveService(surroundings), launchBrowser()]);
	const [certificate] = live.service.certificates;
	const signed = signedText(certificate);
	return {
		live,
		id: certificate?.id ?? "",
		signed,
		pdf: await live.service.services.certificates.pdf(signed),
		home: `${live.origin}/?lang=en`,
		close: async () => {
			await closeBrowser();
			await live.close();
		},
	};
}
