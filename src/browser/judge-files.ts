import type { Judged } from "./judge.ts";
import { openJudge } from "./judge.ts";
import { openJudgePool } from "./judge-pool.ts";
import { startThread } from "./judge-thread.ts";
import type { Desk } from "./desk.ts";

/** What judges files one by one, several at a time. */
export interface FilesJudge {
	readonly atOnce: number;
	judge(file: File): Promise<Judged>;
	close(): void;
}

type FilesDesk = Pick<Desk, "view" | "service">;

/** More would not be faster on the machines of offices, and each holds a file and a drawing. */
const mostThreads = 4;

/** In threads of their own, so that the page stays free; on the page itself where the browser gives it none. */
export async function openFilesJudge(count: number, desk: FilesDesk): Promise<FilesJudge> {
	const { service, view } = desk;
	const script = document.querySelector<HTMLScriptElement>("script[data-setup]")?.src;
	// What holds a page of a copy to its own host is written in the page, and would not hold a thread.
	if (script === undefined || service.basis().from === "copy") return await onPage(desk);
	const atOnce = Math.max(1, Math.min(mostThreads, navigator.hardwareConcurrency, count));
	const start = () => startThread(script, view.site, service);
	const first = await start().catch(() => undefined);
	if (first === undefined) return await onPage(desk);
	const ready = [first];
	return { atOnce, ...openJudgePool(atOnce, async () => ready.pop() ?? (await start())) };
}

async function onPage({ service, view }: FilesDesk): Promise<FilesJudge> {
	const judge = await openJudge(view.site, service);
	return {
		atOnce: 1,
		judge: async (file) => {
			await breath();
			return await judge(new Uint8Array(await file.arrayBuffer()));
		},
		close: () => undefined,
	};
}

/** Lets the page draw and listen. */
function breath(): Promise<void> {
	return new Promise((resume) => setTimeout(resume));
}
