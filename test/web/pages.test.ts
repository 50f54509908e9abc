import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Code, codes } from "../../src/core/codes.ts";
import { parseNumber } from "../../src/core/crockford.ts";
import { languages } from "../../src/core/languages.ts";
import { assets, chineseStylesheet, mark, statisticsStylesheet, stylesheet } from "../../src/web/assets.ts";
import { docsPolicy, pagePolicy } from "../../src/web/csp.ts";
import { docsPage } from "../../src/web/docs-page.tsx";
import { errorPage } from "../../src/web/error-page.tsx";
import { fontFiles } from "../../src/web/fonts/font-files.ts";
import { homePage } from "../../src/web/home-page.tsx";
import { notFoundPage } from "../../src/web/not-found-page.tsx";
import { exampleNumber } from "../../src/web/number-form.tsx";
import { terms } from "../../src/web/terms-page.tsx";
import { exampleIssuer } from "../support/sample-certificate.ts";
import { pages, pagesIn, site } from "../support/sample-pages.ts";

describe.each([...pages])("%s", (path, html) => {
	test("needs no script, no inline style and no other host", () => {
		expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+="|javascript:|data:/i);
		const loaded = [...html.matchAll(/(?:src|<link[^>]*href)="([^"]*)"/g)].map(([, address]) => address);
		const chinese = /\p{Script=Han}/u.test(html.replace(">中文<", "")) ? [chineseStylesheet.path] : [];
		const plots = path.endsWith("/statistics") ? [statisticsStylesheet.path] : [];
		expect(loaded).toEqual([mark.path, stylesheet.path, ...plots, ...chinese]);
	});

	test("is not for search engines, and offers every language in its own", () => {
		expect(html).toContain(`<meta name="robots" content="noindex"/>`);
		for (const name of ["English", "Монгол", "中文", "Français"]) expect(html).toContain(`>${name}</a>`);
		expect(html.match(/aria-current="true"/g)).toHaveLength(1);
	});

	test("leaves nothing unfilled", () => {
		expect(html).not.toMatch(/undefined|\[object|\{\w+\}|NaN/);
	});
});

test.each(languages)("in %s no page speaks English where it has words of its own", (language) => {
	if (language === "en") return;
	const html = [...pagesIn(language).values()].join("");
	for (const words of ["Compare with", "Issued by", "Not revoked", "Check the certificate", "Privacy<", "Passed"]) {
		expect(html).not.toContain(words);
	}
});

describe("the start page", () => {
	const html = homePage({ language: "mn", site, issuers: [exampleIssuer] });

	test("has plain forms for a file, a text and a number, and answers in the reader's language", () => {
		expect(html).toContain(`<form method="post" action="/verify?lang=mn" enctype="multipart/form-data">`);
		expect(html).toMatch(/<input[^>]*name="file"[^>]*type="file"/);
		expect(html).toMatch(/<textarea[^>]*name="credential"/);
		expect(html).toContain(`<form method="get" action="/number">`);
		expect(html).toMatch(/<input[^>]*name="number"/);
	});

	test("says honestly what happens with the file", () => {
		const english = homePage({ language: "en", site, issuers: [] });
		expect(english).toContain("The file is sent to this service, checked, and not kept.");
	});

	test("gives an example that is a number", () => {
		expect(parseNumber(exampleNumber)).toBeDefined();
	});
});

test("a certificate that is not there has one page, whatever was asked", () => {
	const page = notFoundPage({ language: "en", site, what: "certificate" });
	expect(page).toContain("No certificate with this number was issued here");
	expect(page).toContain("may be a forgery");
});

test.each(Object.keys(codes) as Code[])("the error %s is told in words, with what to do next", (code) => {
	const html = errorPage({ language: "en", site, code });
	expect(html).toContain("That did not work");
	expect(html).not.toMatch(/error \d/i);
	expect(html).toMatch(/Try again in a moment|Wait a minute|Choose the file that the issuer sent/);
});

test("every term of our context is explained in one sentence", () => {
	const file = new URL("../../contexts/micro-certificate-v1.json", import.meta.url);
	const context = JSON.parse(readFileSync(file, "utf8")) as { "@context": Record<string, unknown> };
	const names = Object.keys(context["@context"]).filter((name) => !name.startsWith("@") && name !== "tamga");
	expect(Object.keys(terms)).toEqual(names);
	for (const meaning of Object.values(terms)) expect(meaning).toMatch(/^[A-Z][^.]*\.$/);
});

describe("what a browser may do", () => {
	test("is nothing but show our own style, pictures and letters, and send our own forms", () => {
		expect(pagePolicy).toBe(
			"default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
		);
	});

	test("on the API page adds only our own script and our own API", () => {
		expect(docsPolicy).toContain("script-src 'self'; connect-src 'self'");
		expect(docsPolicy).not.toMatch(/unsafe|https?:|\*/);
		expect([...docsPage().matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address)).toEqual([
			mark.path,
			"/docs/swagger-ui.css",
			"/openapi.json",
			"/docs/swagger-ui-bundle.js",
			"/docs/start.js",
		]);
	});

	test("assets carry their content's hash in their path", () => {
		for (const { path, hash } of assets) expect(path).toContain(`.${hash}.`);
		expect(stylesheet.text).not.toMatch(/@import|\/\*/);
	});

	test("style sheets load only files that stand beside them, all of which there are", () => {
		const beside = new Set([...fontFiles.map(({ name }) => name), ...assets.map(({ path }) => path.split("/").at(-1))]);
		const loaded = [stylesheet, chineseStylesheet].flatMap(({ text }) => [...text.matchAll(/url\(([^)]*)\)/g)]);
		expect(loaded.length).toBeGreaterThan(100);
		expect(loaded.map(([, name]) => name).filter((name) => !beside.has(name ?? ""))).toEqual([]);
	});
});
