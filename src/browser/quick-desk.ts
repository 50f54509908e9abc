import type { PageSetup } from "../web/page-setup.ts";
import type { Begun } from "./begin.ts";
import type { Desk } from "./desk.ts";
import { judgeKnown } from "./judge-known.ts";
import { keeping } from "./keeping.ts";
import { LeftToGeneral } from "./left-to-general.ts";
import { viewOf } from "./open-view.ts";
import type { Service } from "./service.ts";
import { openShelf } from "./shelf.ts";

/** The desk of a certificate's page that judges by a primer, and leaves all else to the general one. */
export async function openQuickDesk(setup: PageSetup, { words, primer, service: asked }: Begun): Promise<Desk> {
	const known = await primer;
	if (known === undefined) throw new LeftToGeneral();
	const view = viewOf(setup, await words);
	const service: Service = { ...kept(asked), template: async () => known.certificate.template };
	return { view, service, judge: (credential) => judgeKnown(credential, known, { site: setup.site, service }) };
}

function kept(service: Service): Service {
	const shelf = openShelf();
	return shelf === undefined ? service : keeping(service, shelf);
}

export { rebuild } from "./rebuild.ts";
export * as paint from "./paint.tsx";
