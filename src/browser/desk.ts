import { speak, type Words } from "../web/messages/speak.ts";
import type { PageSetup } from "../web/page-setup.ts";
import { type View, viewIn } from "../web/view.ts";
import { type Judge, openJudge } from "./judge.ts";
import { openService, type Service } from "./service.ts";

/** Everything that one page judges and speaks with. */
export interface Desk {
	readonly view: View;
	readonly service: Service;
	readonly judge: Judge;
}

/** Fails where the service does not answer. */
export async function openDesk({ language, site, words }: PageSetup): Promise<Desk> {
	const service = openService(site);
	const [spoken, judge] = await Promise.all([readWords(words), openJudge(site, service)]);
	return { view: viewIn(speak(spoken), { language, site }), service, judge };
}

async function readWords(path: string): Promise<Words> {
	const response = await fetch(path, { credentials: "omit" });
	if (!response.ok) throw new Error("The words of this language are not there.");
	const words: Words = await response.json();
	return words;
}
