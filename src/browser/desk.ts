import type { PageSetup } from "../web/page-setup.ts";
import type { View } from "../web/view.ts";
import { type Judge, openJudge } from "./judge.ts";
import { openView } from "./open-view.ts";
import { keeping } from "./keeping.ts";
import { openService, type Service } from "./service.ts";
import { openShelf } from "./shelf.ts";

/** Everything that one page judges and speaks with. */
export interface Desk {
	readonly view: View;
	readonly service: Service;
	readonly judge: Judge;
}

/** Fails where the service does not answer. */
export async function openDesk(setup: PageSetup): Promise<Desk> {
	const service = await sourceFor(setup);
	const [view, judge] = await Promise.all([openView(setup), openJudge(setup.site, service)]);
	return { view: setup.copy === undefined ? view : withinCopy(view, setup.copy), service, judge };
}

async function sourceFor({ site, copy }: PageSetup): Promise<Service> {
	if (copy !== undefined) return await (await import("./exported-copy.ts")).openCopy(site, copy);
	const [service, shelf] = [openService(site), openShelf()];
	return shelf === undefined ? service : keeping(service, shelf);
}

/** In a copy there is one page of ours to lead to, beside this one. */
function withinCopy(view: View, root: string): View {
	const first = root === "" ? "./" : root;
	return { ...view, href: () => (view.language === "en" ? first : `${root}${view.language}.html`) };
}
