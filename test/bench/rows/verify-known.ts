import { openServices } from "../../../src/main.ts";
import { readyProofs, verifyReady } from "../limit.ts";
import { outsideView } from "../outside-view.ts";
import { openPlace } from "../place.ts";
import { openPlainVerifier } from "../plain/verify.ts";
import { cycle, oneByOne, type Row, scaled } from "../row.ts";
import { require } from "../same.ts";

/**
 * A certificate of our own, from its bytes to the whole report, as `POST /verify` asks for it, status lists and all.
 * Plain says yes or no and does not ask for the status. Limit: SHA-256 of the canonical statements of proof and
 * document, which lie ready, and one native Ed25519 verification.
 */
export const verifyKnown: Row = {
	name: "verify-known",
	clock: "cpu",
	open: async (scale) => {
		const place = await openPlace(scaled(64, scale));
		const documents = new Map<string, unknown>(Object.entries(await outsideView(place)));
		const isGood = await openPlainVerifier({ controllers: documents, contexts: documents, now: new Date() });
		const { verifier } = await openServices(place.office);
		const verdictOn = async (bytes: Uint8Array) => (await verifier.verify(bytes)).report.verdict;
		const texts = place.certificates.map(({ signed }) => signed);
		const [text, bytes] = [cycle(texts), cycle(texts.map(inUtf8))];
		const { proofs, key } = await readyProofs(place);
		const proof = cycle(proofs);
		return {
			sides: {
				plain: oneByOne(scaled(40, scale), (index) => isGood(text(index))),
				ours: oneByOne(scaled(2000, scale), (index) => verdictOn(bytes(index))),
				limit: oneByOne(scaled(4000, scale), (index) => verifyReady(proof(index), key)),
			},
			check: async () => {
				for (const { signed } of place.certificates) {
					const changed = signed.replace('"2026-03-0', '"2026-02-0');
					require("plain takes a good one", await isGood(signed));
					require("plain refuses a changed one", !(await isGood(changed)));
					require("ours takes a good one", (await verdictOn(inUtf8(signed))) === "valid");
					require("ours refuses a changed one", (await verdictOn(inUtf8(changed))) === "invalid");
				}
			},
			notes: () => ({}),
			close: () => place.close(),
		};
	},
};

function inUtf8(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}
