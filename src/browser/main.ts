/*
 * What a page runs. It judges with the core's own `verify` on the reader's device and paints with the components of
 * `src/web`, so that words and look have one source. This file is all that every page loads; everything else is
 * imported when it is needed and becomes a file of its own (scripts/build-browser.mjs), named by its content and served
 * under `/assets/`. A page works without any of this, through the server.
 *
 * A certificate's page begins with `record-main.ts` instead, whose few files judge by a primer of the template
 * (`judge-known.ts`), and hands over to `general.ts` what these cannot tell.
 *
 * Each page has its module here: `home-page.ts`, `record-page.ts`, `scan-page.ts` and `claim-page.ts`. Those that judge open the `desk.ts`
 * (words, judge and service of one page). `judge.ts` is the main path on a device; `browser-tools.ts` hashes, checks
 * signatures and fetches vocabularies when they are first asked for; `read-file.ts` finds the credential in a file.
 * `service.ts` holds every request that leaves the device: addresses and ids go out, never a file or anything in it.
 *
 * Many files: `many-files.ts` shows them in a table, `judge-files.ts` has them judged by `judge-worker.ts` in a few threads.
 *
 * Without a network: `service-worker.ts` keeps the pages, `take-along.ts` puts the evidence on a `shelf.ts`, and
 * `keeping.ts` answers from there when the service is silent. `exported-copy.ts` stands for a service that is gone.
 */
import type { PageSetup } from "../web/page-setup.ts";
import { startGenerally } from "./general.ts";
import { startHomePage } from "./home-page.ts";
import { readSetup } from "./setup.ts";

// A page starts this same module once more in threads of its own (`judge-thread.ts`); each is given a port to talk through.
if (typeof document === "undefined") addEventListener("message", ({ ports }) => void judgeFor(ports[0]));
else startPage(readSetup());

async function judgeFor(port: MessagePort | undefined): Promise<void> {
	const { serveJudging } = await import("./judge-worker.ts");
	if (port !== undefined) serveJudging(port);
}

function startPage(setup: PageSetup | undefined): void {
	if (setup === undefined) return;
	if (setup.page === "home") startHomePage(setup);
	else if (setup.page === "scan") void import("./scan-page.ts").then(({ startScanPage }) => startScanPage(setup));
	else if (setup.page === "claim") void import("./claim-page.ts").then(({ startClaimPage }) => startClaimPage());
	else void startGenerally(setup);
	if (setup.copy !== undefined) document.documentElement.classList.add("judges");
	else if (setup.page === "home" || setup.page === "offline") addEventListener("load", () => void startKept(setup));
}

/** What is for other days waits until this page is done. */
async function startKept(setup: PageSetup): Promise<void> {
	const { startKeptPart } = await import("./kept-part.tsx");
	await startKeptPart(setup);
}
