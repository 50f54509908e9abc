import { expect, test } from "vitest";
import { type Language, languages } from "../../src/core/languages.ts";
import { exportPage } from "../../src/web/export-page.tsx";
import { messages } from "../../src/web/messages/messages.ts";
import { site } from "../support/sample-pages.ts";

const script = "assets/main.AB12.js";
const pageIn = (language: Language): string =>
	exportPage({ site, at: "2026-11-23T18:30:00Z", language, root: "", script });

test("the first page of an export says in every language what it is, of when, and how to verify from it", () => {
	for (const language of languages) {
		const { t } = messages(language);
		expect(pageIn(language)).toContain(`<html lang="${language}"`);
		for (const key of ["export.title", "export.age", "export.how", "copy.honest"] as const) {
			expect(pageIn(language)).toContain(t(key));
		}
		expect(pageIn(language)).toContain("tamga verify --offline --evidence DIR --trust DID FILE");
	}
	expect(pageIn("en")).toContain("certificates.example.mn on 24 November 2026");
});

test("it loads and leads to nothing but files beside it", () => {
	const roots = {
		"": pageIn("mn"),
		"../": exportPage({ site, at: "2026-11-23T18:30:00Z", language: "en", root: "../", script }),
	};
	for (const [root, page] of Object.entries(roots)) {
		const addresses = [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address = ""]) => address);
		const below = addresses.filter((address) => address.startsWith(root)).map((address) => address.slice(root.length));
		expect(below).toHaveLength(addresses.length - (page.includes('href="#') ? 1 : 0));
		expect(below).toContain(script);
		expect(below.filter((address) => !/^(assets\/[\w.-]+|(index|mn|zh|fr)\.html)$/.test(address))).toEqual([]);
		expect(page).toContain("form-action &#39;none&#39;");
	}
});

test("without the modules it explains and offers nothing that does not work", () => {
	const page = exportPage({ site, at: "2026-11-23T18:30:00Z", language: "en", root: "" });
	expect(page).not.toMatch(/<script|<form/);
	expect(page).toContain("<h1>");
});
