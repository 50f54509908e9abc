import type { PageSetup } from "../web/page-setup.ts";
import type { View } from "../web/view.ts";
import { type Judge, openJudge } from "./judge.ts";
import { openView } from "./open-view.ts";
import { openService, type Service } from "./service.ts";

/** Everything that one page judges and speaks with. */
export interface Desk {
	readonly view: View;
	readonly service: Service;
	readonly judge: Judge;
}

/** Fails where the service does not answer. */
export async function openDesk(setup: PageSetup): Promise<Desk> {
	const service = openService(setup.site);
	const [view, judge] = await Promise.all([openView(setup), openJudge(setup.site, service)]);
	return { view, service, judge };
}
