import * as ed25519 from "@noble/ed25519";
import { sha256, sha384, sha512 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { JsonObject } from "../core/json.ts";
import { equalBytes } from "../core/bytes.ts";
import type { Tools } from "../core/tools.ts";
import { testBitOrder } from "../core/verify/self-test.ts";
import { inflate } from "../render/inflate.ts";
import { loadVocabulary } from "./vocabularies.ts";
import { VocabularyShelf } from "./vocabulary-shelf.ts";

ed25519.hashes.sha512 = sha512;

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
const hashes = { sha256, sha384 } as const;

const always: Pick<Tools, "equalBytes" | "sha256" | "hashText" | "verifyEd25519" | "gunzip"> = {
	equalBytes,
	sha256,
	hashText: (hash, text) => bytesToHex(hashes[hash](utf8ToBytes(text))),
	verifyEd25519: (publicKey, message, signature) => {
		try {
			return ed25519.verify(signature, message, publicKey, { zip215: false });
		} catch {
			return false;
		}
	},
	gunzip: (bytes, limit) => inflate(bytes, limit, "gzip"),
};

/** Does something pure with tools: the same answers as in Node. Fails when a part cannot be fetched. */
export type WithTools = <Result>(use: (tools: Tools) => Promise<Result>) => Promise<Result>;

/**
 * A page's tools, which begin nearly empty. Whatever is asked of them and is not there is fetched, and the asking begins
 * anew with a fuller box: an answer that was given without it counts for nothing. Throws SELF_TEST_FAILED.
 */
export async function openBrowserTools(bases: readonly string[]): Promise<WithTools> {
	await testBitOrder(always);
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
	return { tools: { ...always, verifyEcdsa, contexts }, parts, lacking };
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
