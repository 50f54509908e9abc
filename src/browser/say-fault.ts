import { TamgaError } from "../core/errors.ts";
import type { PageSetup } from "../web/page-setup.ts";
import type { DeviceLine } from "./device-line.ts";
import { SilenceError } from "./fetch-heard.ts";
import { openView } from "./open-view.ts";

interface FaultyPage {
	readonly setup: PageSetup;
	readonly line: DeviceLine | undefined;
	readonly retry: () => void;
}

/** Why nothing could be judged: a copy that is not as it was signed is told apart from silence, which may end. */
export async function sayFault(error: unknown, { setup, line, retry }: FaultyPage): Promise<void> {
	if (error instanceof TamgaError && error.code === "EXPORT_INVALID") {
		line?.unable();
		return line?.say((await openView(setup)).t("copy.broken"));
	}
	if (error instanceof SilenceError) line?.silent();
	else line?.unable();
	line?.offerRetry(retry);
}
