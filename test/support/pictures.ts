import { crc32, deflateSync } from "node:zlib";
import { createCanvas } from "@napi-rs/canvas";

/** A small red square, as another program writes PNG. */
export function plainPng(): Uint8Array {
	const canvas = createCanvas(8, 8);
	const context = canvas.getContext("2d");
	context.fillStyle = "#a00";
	context.fillRect(0, 0, 8, 8);
	return new Uint8Array(canvas.toBuffer("image/png"));
}

/** The same with chunks before its end, written byte for byte after the standard and without the code under test. */
export function pngWith(...chunks: readonly Uint8Array[]): Uint8Array {
	const png = plainPng();
	return new Uint8Array(Buffer.concat([png.subarray(0, -12), ...chunks, png.subarray(-12)]));
}

export function pngChunk(type: string, data: Uint8Array | string): Uint8Array {
	const named = Buffer.concat([Buffer.from(type, "latin1"), Buffer.from(data)]);
	const whole = Buffer.alloc(named.length + 8);
	whole.writeUInt32BE(named.length - 4);
	named.copy(whole, 4);
	whole.writeUInt32BE(crc32(named), named.length + 4);
	return new Uint8Array(whole);
}

/** International text, as it is or compressed. */
export function textChunk(text: string, how: "plain" | "compressed" = "plain", keyword = "openbadgecredential") {
	const content = how === "plain" ? Buffer.from(text) : deflateSync(text);
	const head = Buffer.from(`${keyword}\0${how === "plain" ? "\0" : "\x01"}\0\0\0`, "latin1");
	return pngChunk("iTXt", Buffer.concat([head, content]));
}

export const svgHead =
	'<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" viewBox="0 0 8 8">';

/** A small red square with elements in it. */
export function svgWith(inside: string): Uint8Array {
	return new TextEncoder().encode(`${svgHead}${inside}<path fill="#a00" d="M0 0h8v8H0z"/></svg>`);
}
