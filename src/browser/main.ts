/*
 * What a page runs. It judges with the core's own `verify` on the reader's device and paints with the components of
 * `src/web`, so that words and look have one source. This file is all that every page loads; everything else is
 * imported when it is needed and becomes a file of its own (scripts/build-browser.mjs), named by its content and served
 * under `/assets/`. A page works without any of this, through the server.
 *
 * `browser-tools.ts` hashes, checks signatures and fetches vocabularies when they are first asked for. Nothing about a
 * file that somebody opens ever leaves the device.
 */
export { openBrowserTools } from "./browser-tools.ts";
