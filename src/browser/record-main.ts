/*
 * What a certificate's page runs: as little as it takes to judge a printed code or a record by a primer of its template. This
 * file asks for what can be asked for at once, while the others come: `quick-page.ts` knows what further evidence is needed,
 * `quick-desk.ts` judges and paints. Whatever these cannot tell, `general.ts` does.
 */
import type { PageSetup } from "../web/page-setup.ts";
import { askEarly } from "./ask-early.ts";
import { deviceLine } from "./device-line.ts";
import { inTime, SilenceError } from "./fetch-heard.ts";
import { readSetup } from "./setup.ts";

const setup = readSetup();
if (setup !== undefined) void start(setup);

async function start(setup: PageSetup): Promise<void> {
	const asked = askEarly(setup);
	const quick = await inTime(import("./quick-page.ts")).catch(tellFault);
	await quick?.startQuickly(setup, asked);
}

function tellFault(error: unknown): undefined {
	const line = deviceLine();
	if (error instanceof SilenceError) line?.silent();
	else line?.unable();
	line?.offerRetry(() => location.reload());
}
