import { joinBytes, latin1, viewOf } from "../type/bytes.ts";

// Colorants of sRGB (IEC 61966-2-1) as seen under D50, and D50 itself.
const primaries = {
	rXYZ: [0.43607, 0.22249, 0.01392],
	gXYZ: [0.38515, 0.71687, 0.09708],
	bXYZ: [0.14307, 0.06061, 0.7141],
};
const d50 = [0.9642, 1, 0.8249];
// From the white of sRGB (D65) to that of profiles (Bradford).
const adaptation = [1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168];
// (a·x + b)^g above d, else c·x: the curve that the standard states.
const curve = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];

/** sRGB as an ICC profile of version 4.2 (ISO 15076-1), whose curve is a formula and no table. */
export function srgbProfile(): Uint8Array {
	const curves = tag("para", joinBytes([Uint8Array.of(0, 3, 0, 0), fixed(curve)]));
	const colorants = Object.entries(primaries).map(([name, values]) => [name, tag("XYZ ", fixed(values))] as const);
	const tags: readonly (readonly [string, Uint8Array])[] = [
		["desc", text("sRGB IEC61966-2.1")],
		["cprt", text("No copyright")],
		["wtpt", tag("XYZ ", fixed(d50))],
		["chad", tag("sf32", fixed(adaptation))],
		...colorants,
		...["rTRC", "gTRC", "bTRC"].map((name) => [name, curves] as const),
	];
	return assemble(tags);
}

function assemble(tags: readonly (readonly [string, Uint8Array])[]): Uint8Array {
	const data = [...new Set(tags.map(([, bytes]) => bytes))];
	const start = 132 + 12 * tags.length;
	const offsetOf = (bytes: Uint8Array): number =>
		data.slice(0, data.indexOf(bytes)).reduce((offset, { length }) => offset + length, start);
	const table = tags.map(([name, bytes]) => joinBytes([latin1(name), word(offsetOf(bytes)), word(bytes.length)]));
	const profile = joinBytes([header(), word(tags.length), ...table, ...data]);
	viewOf(profile).setUint32(0, profile.length);
	return profile;
}

/** ISO 15076-1 §7.2: a display profile from RGB to XYZ; its date is that of the standard. */
function header(): Uint8Array {
	const bytes = new Uint8Array(128);
	const view = viewOf(bytes);
	view.setUint32(8, 0x04200000);
	bytes.set(latin1("mntrRGB XYZ "), 12);
	[1999, 10, 18].forEach((value, index) => view.setUint16(24 + 2 * index, value));
	bytes.set(latin1("acsp"), 36);
	bytes.set(fixed(d50), 68);
	return bytes;
}

function tag(type: string, content: Uint8Array): Uint8Array {
	return joinBytes([latin1(type), word(0), content]);
}

/** One English text, in UTF-16. */
function text(words: string): Uint8Array {
	const utf16 = latin1(Array.from(words, (character) => `\0${character}`).join(""));
	const content = joinBytes([word(1), word(12), latin1("enUS"), word(utf16.length), word(28), utf16]);
	const padding = new Uint8Array((4 - (content.length % 4)) % 4);
	return joinBytes([tag("mluc", content), padding]);
}

function fixed(values: readonly number[]): Uint8Array {
	return joinBytes(values.map((value) => word(Math.round(value * 0x10000))));
}

function word(value: number): Uint8Array {
	const bytes = new Uint8Array(4);
	viewOf(bytes).setInt32(0, value);
	return bytes;
}
