import { languages } from "../core/languages.ts";
import { negotiateLanguage } from "../web/messages/negotiate-language.ts";
import { inTime } from "./fetch-heard.ts";
import { toolsCache, type WorkerSetup } from "../web/worker-setup.ts";

/*
 * Keeps the pages that judge and what they load, so that they open without a network. With one, pages always come from
 * the service. No page of a certificate, no answer about one and no evidence passes through here: `shelf.ts` keeps that
 * with its age.
 */

/** Written in front of this file by the service. */
declare const setup: WorkerSetup;

const prefix = "app-";
const name = prefix + setup.version;
/** What an answer would vary by is in its address already. */
const matching: CacheQueryOptions = { ignoreVary: true };

addEventListener("install", (event) => event.waitUntil(keepApp()));
addEventListener("activate", (event) => event.waitUntil(dropOthers()));
addEventListener("fetch", (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== "GET" || url.origin !== location.origin) return;
	// A network that says nothing is none.
	if (request.mode === "navigate") event.respondWith(inTime(fetch(request)).catch(() => keptPage(url)));
	else if (url.pathname.startsWith("/assets/")) event.respondWith(keptFile(request));
});

/** All or nothing: pages and files are of one version. */
async function keepApp(): Promise<void> {
	const pages = setup.pages.flatMap((path) => languages.map((language) => inLanguage(path, language)));
	await (await caches.open(name)).addAll([...setup.files, ...pages]);
}

async function dropOthers(): Promise<void> {
	const old = (await caches.keys()).filter((one) => one.startsWith(prefix) && one !== name);
	await Promise.all(old.map((one) => caches.delete(one)));
}

async function keptPage({ pathname, searchParams }: URL): Promise<Response> {
	const language = negotiateLanguage(navigator.languages.join(), searchParams.get("lang") ?? undefined);
	const path = setup.pages.includes(pathname) ? pathname : setup.standIn;
	return (await (await caches.open(name)).match(inLanguage(path, language), matching)) ?? Response.error();
}

/** A name changes with its content, so that a kept file is never an old one; large ones are kept once they are used. */
async function keptFile(request: Request): Promise<Response> {
	const kept = await caches.open(name);
	const known =
		(await kept.match(request, matching)) ?? (await (await caches.open(toolsCache)).match(request, matching));
	if (known !== undefined) return known;
	const response = await fetch(request);
	if (response.ok) await kept.put(request, response.clone());
	return response;
}

function inLanguage(path: string, language: string): string {
	return `${path}?lang=${language}`;
}
