// Rewrites contexts/pins.json and the digests of our own context: node --import tsx scripts/pin-contexts.mjs
// Run it only after reading what changed in a vocabulary, and why: nothing is judged with one that is not pinned.
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { pinOf, readBundledContexts } from "../src/net/bundled-contexts.ts";

const { contexts, ownTexts } = await readBundledContexts();
const pins = [...contexts]
	.map(([address, document]) => [address, pinOf(document)])
	.sort(([a], [b]) => (a < b ? -1 : 1));
write("contexts/pins.json", `${JSON.stringify(Object.fromEntries(pins), null, "\t")}\n`);

write(
	"src/core/verify/own-context-digests.ts",
	`import type { OwnContextPath } from "../own-contexts.ts";

/** \`digestSRI\` of our own context documents, of the bytes that every deployment serves. Made by scripts/pin-contexts.mjs. */
export const ownContextDigests: Readonly<Record<OwnContextPath, readonly [sha256: string, sha384: string]>> = {
${Object.entries(ownTexts)
	.map(([path, text]) => `\t"${path}": [\n${digestLines(text)}\t],\n`)
	.join("")}};
`,
);

function digestLines(text) {
	const digests = ["sha256", "sha384"].map((name) => `${name}-${createHash(name).update(text).digest("base64")}`);
	return digests.map((digest) => `\t\t"${digest}",\n`).join("");
}

function write(path, text) {
	writeFileSync(new URL(`../${path}`, import.meta.url), text);
}
