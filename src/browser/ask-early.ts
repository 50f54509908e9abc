import type { PageSetup } from "../web/page-setup.ts";
import { payloadIn, primerPath, recognitionPath } from "./addresses.ts";
import { fetchHeard } from "./fetch-heard.ts";

/** Answers that are on their way, by path; each is for one taker. */
export type Asked = Map<string, Promise<Response>>;

/** Asks for what needs no code to be known: whom the service recognises, and the primer of the template. */
export function askEarly(setup: PageSetup): Asked {
	const payload = payloadIn(location.hash);
	if (setup.page !== "certificate" && payload === undefined) return new Map();
	const hash = payload === undefined ? setup.template : hashIn(payload);
	const asked: Asked = new Map([[recognitionPath, fetchHeard(recognitionPath, { cache: "no-cache" })]]);
	if (hash !== undefined && setup.build !== undefined) {
		const path = primerPath(hash, setup.build);
		asked.set(path, fetchHeard(path));
	}
	// Whoever takes one hears of its failure; until then it is none.
	for (const answer of asked.values()) answer.catch(() => undefined);
	return asked;
}

/** As `templateHashIn` reads it, and without a word about what is no payload: that is told later. */
function hashIn(payload: string): string {
	return ((BigInt(payload) / 10n) % (1n << 256n)).toString(16).padStart(64, "0");
}
