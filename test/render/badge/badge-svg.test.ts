import { createCanvas, loadImage } from "@napi-rs/canvas";
import { describe, expect, test } from "vitest";
import { readMicroCertificate } from "../../../src/core/micro-certificate.ts";
import { badgeColours, field } from "../../../src/render/badge/badge-colours.ts";
import { drawBadge } from "../../../src/render/badge/badge-svg.ts";
import { fontsOf } from "../../../src/render/landscape-1/book.ts";
import { nodeAssets } from "../../../src/render/node-assets.ts";
import { demoCatalogue, type Sample, sampleCredential } from "../../support/sample-certificate.ts";

function certificateOf(sample: Sample = {}) {
	const certificate = readMicroCertificate(sampleCredential(sample));
	if (certificate === undefined) throw new TypeError("the sample is one of ours");
	return certificate;
}

const badgeOf = async (sample: Sample = {}): Promise<string> =>
	await drawBadge(certificateOf(sample), fontsOf(nodeAssets));

async function pixels(svg: string, side: number): Promise<Uint8ClampedArray> {
	const context = createCanvas(side, side).getContext("2d");
	context.drawImage(await loadImage(Buffer.from(svg)), 0, 0, side, side);
	return context.getImageData(0, 0, side, side).data;
}

/** How many pixels of two pictures are plainly not the same. */
function differing(one: Uint8ClampedArray, other: Uint8ClampedArray): number {
	let count = 0;
	for (let at = 0; at < one.length; at += 4) {
		const apart = [0, 1, 2].map((part) => Math.abs((one[at + part] ?? 0) - (other[at + part] ?? 0)));
		if (Math.max(...apart) > 64) count++;
	}
	return count;
}

test("holders of one course and language have the same badge, which tells nothing of them", async () => {
	const other = { order: "family-first", latin: { family: "Mallory", given: "Zed" } } as const;
	const badge = await badgeOf();
	expect(await badgeOf({ holder: other, id: "7".repeat(26), result: "Distinction" })).toBe(badge);
	expect(badge).not.toMatch(/Ganbold|Ганболд|6AJY0H5J/);
});

test("all its letters are outlines, and it asks for nothing from outside", async () => {
	const badge = await badgeOf();
	expect(badge).not.toMatch(/<text|font|href|url\(|<style|<script/);
	expect(badge).toContain('aria-label="IIOE-AIE-101: Хиймэл оюун + Боловсрол: Багшлахуйн үндэс"');
});

test("the courses of a catalogue can be told apart at 64 pixels", async () => {
	const badges = await Promise.all(
		demoCatalogue.courses.map(async ({ code }) => pixels(await badgeOf({ course: code, language: "en" }), 64)),
	);
	const apart = badges.flatMap((one, index) => badges.slice(index + 1).map((other) => differing(one, other)));
	// A digit takes up some forty of 4,096 pixels.
	expect(Math.min(...apart)).toBeGreaterThan(25);
});

test("no letter leaves the field for titles, in any language and course", async () => {
	for (const { code } of demoCatalogue.courses) {
		for (const language of ["en", "mn", "zh", "fr"] as const) {
			const badge = await badgeOf({ course: code, language });
			const titles = [...badge.matchAll(/<path fill="#55697f" d="([^"]*)"/g)].map(([, path]) => path ?? "").join("");
			const places = [...titles.matchAll(/[MLQ ]?(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
			for (const [x = 0, y = 0] of places) {
				expect(Math.min(x, 512 - x)).toBeGreaterThan(32);
				expect(y).toBeLessThan(480);
			}
		}
	}
});

describe("its level", () => {
	const withLevel = async (framework: string, issuer: string): Promise<string> => {
		const certificate = certificateOf();
		const level = { ...certificate.course.level, framework, issuer };
		return await drawBadge({ ...certificate, course: { ...certificate.course, level } }, fontsOf(nodeAssets));
	};
	const none = "not-applicable";
	const { band } = badgeColours("ai-education");

	test("stands on a band where one is set, and there is no band where none is", async () => {
		expect(await withLevel("Acquire", "Foundation")).toContain(band);
		expect(await withLevel(none, "Foundation")).toContain(band);
		expect(await withLevel(none, none)).not.toContain(band);
	});

	test("is marked by one, two or three lozenges a side, for a framework's level alone", async () => {
		const marks = async (level: string) => (await withLevel(level, none)).match(/l12 12l-12 12l-12 -12z/g)?.length ?? 0;
		expect(await Promise.all(["Acquire", "Deepen", "Create", none].map(marks))).toEqual([2, 4, 6, 0]);
	});
});

test.each(["ai-education", "genai-core", "ict", "ai-healthcare", "ai-ethics", "blended-learning", "another"])(
	"letters on the plate and the field of the track %s have the contrast that small text needs",
	(track) => {
		const { plate, deep, band } = badgeColours(track);
		expect(contrast("#ffffff", plate)).toBeGreaterThan(4.5);
		expect(contrast(deep, field)).toBeGreaterThan(4.5);
		expect(contrast(deep, band)).toBeGreaterThan(4.5);
	},
);

/** WCAG 2.2, of two colours as `#rrggbb`. */
function contrast(one: string, other: string): number {
	const [light = 0, dark = 0] = [one, other].map(luminance).toSorted((a, b) => b - a);
	return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
