import { TamgaError } from "../errors.ts";
import { maxBakedBytes, type Inflate, onlyCredential } from "./baked.ts";
import { type PngChunk, pngSignature, readPngChunks, writePngChunk } from "./png-chunks.ts";

// Open Badges 3.0 §5.3.1: an iTXt chunk with this keyword, and no more than one of them.
const keyword = "openbadgecredential";

/**
 * The credential baked into a PNG, as it stands there: JSON or a JWT, still to be judged. Throws the BADGE_… codes.
 */
export async function readBakedPng(png: Uint8Array, inflate: Inflate): Promise<Uint8Array> {
	const chunk = onlyCredential(readPngChunks(png).filter(isBaked));
	return await textOf(chunk.data, inflate);
}

/**
 * The picture with a credential, JSON or a JWT, in it; one that was in it before is replaced. The picture itself stays
 * byte for byte. Throws BADGE_MALFORMED.
 */
export function bakePng(png: Uint8Array, credential: string): Uint8Array {
	const kept = readPngChunks(png).filter((chunk) => !isBaked(chunk));
	const baked = writePngChunk("iTXt", new TextEncoder().encode(`${keyword}\0\0\0\0\0${credential}`));
	const pieces = [pngSignature, ...kept.map(({ whole }) => whole)];
	return joined(pieces.toSpliced(-1, 0, baked));
}

function isBaked({ type, data }: PngChunk): boolean {
	return type === "iTXt" && String.fromCharCode(...data.subarray(0, keyword.length + 1)) === `${keyword}\0`;
}

/**
 * PNG 3rd edition §11.3.3.4: keyword, compression flag and method, language, translated keyword, text. Open Badges asks
 * for no compression; other tools compress all the same.
 */
async function textOf(data: Uint8Array, inflate: Inflate): Promise<Uint8Array> {
	const afterKeyword = keyword.length + 1;
	const [flag, method] = data.subarray(afterKeyword);
	const language = data.indexOf(0, afterKeyword + 2);
	const translated = data.indexOf(0, language + 1);
	if (language < 0 || translated < 0) throw malformed();
	const text = data.subarray(translated + 1);
	if (flag === 0) return checkSize(text);
	if (flag !== 1 || method !== 0) throw malformed();
	return checkSize(await inflate(text, maxBakedBytes).catch(() => Promise.reject(malformed())));
}

function checkSize(text: Uint8Array | undefined): Uint8Array {
	if (text === undefined || text.length > maxBakedBytes) throw new TamgaError("BADGE_TOO_LARGE");
	return text;
}

function malformed(): TamgaError {
	return new TamgaError("BADGE_MALFORMED", "The text in it cannot be read.");
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
	const all = new Uint8Array(pieces.reduce((size, { length }) => size + length, 0));
	let at = 0;
	for (const piece of pieces) {
		all.set(piece, at);
		at += piece.length;
	}
	return all;
}
