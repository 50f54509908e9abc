import { TamgaError } from "../core/errors.ts";
import type { PageSetup } from "../web/page-setup.ts";
import type { DeviceLine } from "./device-line.ts";

/** Why nothing could be judged: a copy that is not as it was signed is told apart from silence. */
export async function sayFault(error: unknown, setup: PageSetup, line: DeviceLine | undefined): Promise<void> {
	line?.unable();
	if (!(error instanceof TamgaError) || error.code !== "EXPORT_INVALID") return;
	const { openView } = await import("./open-view.ts");
	line?.say((await openView(setup)).t("copy.broken"));
}
