import { expect, test } from "vitest";
import { languages } from "../../src/core/languages.ts";
import { exportPage } from "../../src/web/export-page.tsx";
import { messages } from "../../src/web/messages/messages.ts";
import { site } from "../support/sample-pages.ts";

const page = exportPage({ site, at: "2026-11-23T18:30:00Z" });

test("the first page of an export says in every language what it is, of when, and how to verify from it", () => {
	for (const language of languages) {
		const { t } = messages(language);
		expect(page).toContain(`lang="${language}"`);
		for (const key of ["export.title", "export.age", "export.how"] as const) expect(page).toContain(t(key));
	}
	expect(page).toContain("certificates.example.mn on 24 November 2026");
	expect(page.match(/tamga verify --offline --evidence DIR --trust DID FILE/g)).toHaveLength(languages.length);
});

test("it loads and leads to nothing but files beside it", () => {
	const addresses = [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address);
	expect(addresses.length).toBeGreaterThan(0);
	expect(addresses.filter((address) => !/^assets\/[\w.-]+$/.test(address ?? ""))).toEqual([]);
	expect(page).not.toMatch(/<script|<form/);
});
