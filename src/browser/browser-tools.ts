import type { JsonObject } from "../core/json.ts";
import type { Tools } from "../core/tools.ts";
import { testBitOrder } from "../core/verify/self-test.ts";
import { plainTools } from "./plain-tools.ts";
import { loadVocabulary } from "./vocabularies.ts";
import { VocabularyShelf } from "./vocabulary-shelf.ts";

type VerifyEcdsa = Tools["verifyEcdsa"];

/** The parts of `Tools` that are fetched only when a document needs them. */
interface Parts {
	/** Addresses of this service, under which our own vocabulary stands too. */
	readonly bases: readonly string[];
	readonly contexts: ReadonlyMap<string, JsonObject>;
	readonly verifyEcdsa?: VerifyEcdsa;
}

/** Tools with some parts, and what has been asked of them that they lack: a vocabulary's address, or `ecdsa`. */
interface ToolBox {
	readonly tools: Tools;
	readonly parts: Parts;
	readonly lacking: Set<string>;
	/** The same with what it lacks. */
	fuller?: Promise<ToolBox>;
}

const ecdsa = "ecdsa";

/** Does something pure with tools: the same answers as in Node. Fails when a part cannot be fetched. */
export type WithTools = <Result>(use: (tools: Tools) => Promise<Result>) => Promise<Result>;

/**
 * A page's tools, which begin nearly empty. Whatever is asked of them and is not there is fetched, and the asking begins
 * anew with a fuller box: an answer that was given without it counts for nothing. Throws SELF_TEST_FAILED.
 */
export async function openBrowserTools(bases: readonly string[]): Promise<WithTools> {
	await testBitOrder(plainTools);
	let box = makeBox({ bases, contexts: new Map() });
	return async (use) => {
		for (;;) {
			const used = box;
			const result = await use(used.tools);
			if (used.lacking.size === 0) return result;
			box = await (used.fuller ??= fill(used));
		}
	};
}

function makeBox(parts: Parts): ToolBox {
	const lacking = new Set<string>();
	const contexts = new VocabularyShelf(parts.contexts, parts.bases, lacking);
	const verifyEcdsa: VerifyEcdsa = (...question) => {
		if (parts.verifyEcdsa !== undefined) return parts.verifyEcdsa(...question);
		lacking.add(ecdsa);
		return false;
	};
	return { tools: { ...plainTools, verifyEcdsa, contexts }, parts, lacking };
}

async function fill({ parts, lacking }: ToolBox): Promise<ToolBox> {
	const wanted = [...lacking].filter((part) => part !== ecdsa);
	const loaded = await Promise.all(wanted.map(async (address) => [address, await loadVocabulary(address)] as const));
	return makeBox({
		...parts,
		contexts: new Map([...parts.contexts, ...loaded]),
		...(lacking.has(ecdsa) ? { verifyEcdsa: (await import("./verify-ecdsa.ts")).verifyEcdsa } : {}),
	});
}
