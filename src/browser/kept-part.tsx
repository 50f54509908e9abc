import { renderToString } from "hono/jsx/dom/server";
import { isObject } from "../core/json.ts";
import { KeptCard } from "../web/kept-card.tsx";
import type { PageSetup } from "../web/page-setup.ts";
import type { View } from "../web/view.ts";
import { openView } from "./open-view.ts";
import { type LiveService, openService } from "./service.ts";
import { openShelf, type Shelf } from "./shelf.ts";
import { type KeptHere, keptHere, takeAlong } from "./take-along.ts";

interface Keeper {
	readonly place: HTMLElement;
	readonly shelf: Shelf;
	readonly service: LiveService;
	readonly view: View;
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
	const keeper = { place, shelf, service: openService(setup.site), view, inTurn: oneByOne() };
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
	place.innerHTML = renderToString(<KeptCard kept={kept} view={view} />);
	place.querySelector("[data-renew]")?.addEventListener("click", () => void onDemand(keeper));
	place.querySelector("[data-forget]")?.addEventListener("click", () => void inTurn(() => forget(keeper)));
}

async function onDemand(keeper: Keeper): Promise<void> {
	const { place, view, inTurn } = keeper;
	try {
		localStorage.removeItem(refusal);
		await inTurn(() => renew(keeper, 0));
	} catch {
		const line = place.querySelector("[role=status]");
		if (line !== null) line.textContent = view.t("kept.failed");
	}
}

function oneByOne(): Keeper["inTurn"] {
	let last: Promise<void> = Promise.resolve();
	return (work) => (last = last.then(work, work));
}
