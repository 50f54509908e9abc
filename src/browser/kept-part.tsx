import { renderToString } from "hono/jsx/dom/server";
import { isObject } from "../core/json.ts";
import { KeptCard, ToolsProgress } from "../web/kept-card.tsx";
import type { PageSetup } from "../web/page-setup.ts";
import type { View } from "../web/view.ts";
import { openView } from "./open-view.ts";
import { type LiveService, openService } from "./service.ts";
import { openShelf, type Shelf } from "./shelf.ts";
import { type KeptHere, keptHere, takeAlong } from "./take-along.ts";
import { forgetTools, keepTools, keptTools } from "./tool-shelf.ts";

interface Keeper {
	readonly place: HTMLElement;
	readonly shelf: Shelf;
	readonly service: LiveService;
	readonly view: View;
	/** How large the files are that may be kept besides; 0 where there are none. */
	readonly toolBytes: number;
	/** One thing after the other: what is forgotten must not be written by what began before. */
	readonly inTurn: (work: () => Promise<void>) => Promise<void>;
}

const workerPath = "/service-worker.js";
/** Where a reader who wants nothing kept has said so. */
const refusal = "keep-nothing";
const freshMs = 60 * 60 * 1000;

/** The start page's part about times without a network. It keeps what is needed unless its reader, or a dear connection, is against it. */
export async function startKeptPart(setup: PageSetup): Promise<void> {
	const place = document.querySelector<HTMLElement>("#kept");
	const shelf = openShelf();
	if (place === null || shelf === undefined || !("serviceWorker" in navigator)) return;
	const view = await openView(setup);
	const keeper = {
		place,
		shelf,
		service: openService(setup.site),
		view,
		toolBytes: setup.toolBytes ?? 0,
		inTurn: oneByOne(),
	};
	await paint(keeper);
	if (localStorage.getItem(refusal) !== null || isSavingData()) return;
	await keeper.inTurn(() => renew(keeper, freshMs)).catch(() => undefined);
}

/** Chromium's wish of readers whose connection is dear (Save-Data). */
function isSavingData(): boolean {
	const connection: unknown = "connection" in navigator ? navigator.connection : undefined;
	return isObject(connection) && connection["saveData"] === true;
}

/** The app first, for evidence alone is of no use. What is younger than `freshEnoughMs` stays. */
async function renew(keeper: Keeper, freshEnoughMs: number): Promise<void> {
	const { shelf, service } = keeper;
	await navigator.serviceWorker.register(workerPath);
	await navigator.serviceWorker.ready;
	const kept = await keptHere(shelf);
	if (kept !== undefined && Date.parse(kept.now) - oldestOf(kept) < freshEnoughMs) return;
	await takeAlong(service, shelf);
	await paint(keeper);
	// A newer build has other files; whoever wanted the old ones wants these, unless that is dear now.
	const tools = await keptTools();
	if (tools.bytes > 0 && !isSavingData()) await fetchTools(keeper);
}

function oldestOf({ lists, keys }: KeptHere): number {
	return Math.min(...[lists, keys].map((moment) => Date.parse(moment ?? "1970-01-01")));
}

async function forget(keeper: Keeper): Promise<void> {
	const { shelf } = keeper;
	localStorage.setItem(refusal, "");
	await shelf.clear();
	await (await navigator.serviceWorker.getRegistration(workerPath))?.unregister();
	await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
	await paint(keeper);
}

async function paint(keeper: Keeper): Promise<void> {
	const { place, shelf, view, inTurn } = keeper;
	const kept = await keptHere(shelf);
	const tools = keeper.toolBytes === 0 ? undefined : { ...(await keptTools()), total: keeper.toolBytes };
	place.innerHTML = renderToString(<KeptCard kept={kept} tools={tools} view={view} />);
	place.querySelector("[data-renew]")?.addEventListener("click", () => void onDemand(keeper));
	place.querySelector("[data-keep-tools]")?.addEventListener("click", () => void toolsOnDemand(keeper));
	place.querySelector("[data-forget-tools]")?.addEventListener("click", () => void inTurn(() => dropTools(keeper)));
	place.querySelector("[data-forget]")?.addEventListener("click", () => void inTurn(() => forget(keeper)));
}

async function onDemand(keeper: Keeper): Promise<void> {
	await orSayFailed(keeper, async () => {
		localStorage.removeItem(refusal);
		await keeper.inTurn(() => renew(keeper, 0));
	});
}

/** Without the app and its evidence these are of no use, so that those come first. */
async function toolsOnDemand(keeper: Keeper): Promise<void> {
	await orSayFailed(keeper, async () => {
		localStorage.removeItem(refusal);
		await keeper.inTurn(async () => {
			await renew(keeper, freshMs);
			await fetchTools(keeper);
		});
	});
}

async function fetchTools(keeper: Keeper): Promise<void> {
	const { place, service, view } = keeper;
	const stopped = new AbortController();
	const { tools } = await service.takeAlong();
	const total = tools.reduce((sum, { bytes }) => sum + bytes, 0);
	const part = place.querySelector("[data-tools]");
	const tell = (bytes: number): void => {
		if (part === null) return;
		const progress = part.querySelector("progress");
		const label = part.querySelector("label");
		const drawn = document.createElement("div");
		drawn.innerHTML = renderToString(<ToolsProgress bytes={bytes} total={total} view={view} />);
		if (progress === null || label === null) {
			part.replaceChildren(...drawn.children);
			part.querySelector("[data-stop-tools]")?.addEventListener("click", () => stopped.abort());
		} else {
			progress.value = bytes;
			label.textContent = drawn.querySelector("label")?.textContent ?? "";
		}
	};
	try {
		await keepTools(tools, tell, stopped.signal);
	} finally {
		await paint(keeper);
	}
}

async function dropTools(keeper: Keeper): Promise<void> {
	await forgetTools();
	await paint(keeper);
}

async function orSayFailed({ place, view }: Keeper, work: () => Promise<void>): Promise<void> {
	try {
		await work();
	} catch {
		const line = place.querySelector("[role=status]");
		if (line !== null) line.textContent = view.t("kept.failed");
	}
}

function oneByOne(): Keeper["inTurn"] {
	let last: Promise<void> = Promise.resolve();
	return (work) => (last = last.then(work, work));
}
