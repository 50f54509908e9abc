import { encodeId } from "../../core/crockford.ts";
import { hex } from "../../core/hex.ts";
import type { Tools } from "../../core/tools.ts";
import type { Random } from "../ports.ts";

type Hashing = Pick<Tools, "sha256">;

/** 128 random bits, as ids are written. */
export function freshSecret(random: Random): string {
	return encodeId(random(16));
}

/** Six digits, each as likely as the others. */
export function freshTransactionCode(random: Random): string {
	// 2³² is no multiple of a million: what is left over at the end is drawn again.
	for (;;) {
		const number = new DataView(random(4).slice().buffer).getUint32(0);
		if (number < 4_294_000_000) return String(number % 1_000_000).padStart(6, "0");
	}
}

/** How a secret is stored: by its SHA-256 (hexadecimal), told apart by what it is for. */
export function stored(purpose: string, secret: string, tools: Hashing): string {
	return hex(digest(purpose, secret, tools));
}

/** A secret made of another, which nobody can go back to. */
export function derived(purpose: string, secret: string, tools: Hashing): string {
	return encodeId(digest(purpose, secret, tools).slice(0, 16));
}

function digest(purpose: string, secret: string, { sha256 }: Hashing): Uint8Array {
	return sha256(new TextEncoder().encode(`tamga wallet ${purpose} ${secret}`));
}

/** The key that seals what belongs to a secret. */
export function sealKey(secret: string, tools: Hashing): Uint8Array {
	return digest("seal of", secret, tools);
}
