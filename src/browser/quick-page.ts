import type { PageSetup } from "../web/page-setup.ts";
import type { Asked } from "./ask-early.ts";
import { begin } from "./begin.ts";
import { inTime } from "./fetch-heard.ts";
import type * as general from "./general.ts";
import { LeftToGeneral } from "./left-to-general.ts";
import { type Means, showFonts, startRecordPage } from "./record-page.ts";

type General = typeof general;

/** A certificate's page that judges by a primer of the template, and hands over what that cannot tell. */
export async function startQuickly(setup: PageSetup, asked: Asked): Promise<void> {
	try {
		await startRecordPage(setup, () => loadMeans(setup, asked));
	} catch (error) {
		if (!(error instanceof LeftToGeneral)) throw error;
		await (await loadGeneral(setup)).startGenerally(setup);
	} finally {
		showFonts();
	}
}

async function loadMeans(setup: PageSetup, asked: Asked): Promise<Means> {
	const begun = begin(setup, asked);
	const { openQuickDesk, paint, rebuild } = await inTime(import("./quick-desk.ts"));
	return {
		paint,
		rebuild,
		openDesk: () => openQuickDesk(setup, begun),
		judgeFully: async (credential) => (await loadGeneral(setup)).judgeGenerally(credential, setup),
	};
}

/** A build of its own, since the two share no file. */
async function loadGeneral({ general = "" }: PageSetup): Promise<General> {
	return await import(general);
}
