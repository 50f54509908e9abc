import { expect, test } from "vitest";
import { staticPages } from "../../src/http/static-pages.ts";
import { site } from "../support/sample-pages.ts";

test("an export brings every font that its style sheets name, in all scripts, and every sheet that a page links to", async () => {
	const files = await staticPages(undefined, { site, at: "2026-11-23T18:30:00Z" });
	const texts = new Map(files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
	const sheets = [...texts.keys()].filter((path) => path.endsWith(".css"));
	const fonts = sheets.flatMap((path) =>
		[...(texts.get(path) ?? "").matchAll(/url\(([\w.-]+\.woff2)\)/g)].map(([, name = ""]) => `assets/${name}`),
	);
	expect(fonts.some((path) => path.includes("noto-sans-sc"))).toBe(true);
	expect(fonts.filter((path) => !texts.has(path))).toEqual([]);
	for (const page of ["index.html", "mn.html", "zh.html", "fr.html"]) {
		const linked = [...(texts.get(page) ?? "").matchAll(/rel="stylesheet" href="([^"]+)"/g)].map(
			([, path = ""]) => path,
		);
		expect(linked).toHaveLength(2);
		expect(linked.filter((path) => !texts.has(path))).toEqual([]);
	}
});
