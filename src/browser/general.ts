import type { PageSetup } from "../web/page-setup.ts";
import { inTime } from "./fetch-heard.ts";
import type { Judged } from "./judge.ts";
import { type Means, startRecordPage } from "./record-page.ts";

/** A certificate's page with the judge of everything, which takes JSON-LD and vocabularies. */
export async function startGenerally(setup: PageSetup): Promise<void> {
	await startRecordPage(setup, () => loadMeans(setup));
}

/** The whole answer about a credential, what other bodies say included. */
export async function judgeGenerally(credential: Uint8Array, setup: PageSetup): Promise<Judged> {
	const { openDesk } = await import("./desk.ts");
	const { judge } = await openDesk(setup);
	return await judge(credential);
}

async function loadMeans(setup: PageSetup): Promise<Means> {
	const [{ openDesk }, paint, { rebuild }] = await inTime(
		Promise.all([import("./desk.ts"), import("./paint.tsx"), import("./rebuild.ts")]),
	);
	return { openDesk, paint, rebuild, judgeFully: (credential) => judgeGenerally(credential, setup) };
}
