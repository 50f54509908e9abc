import { describe, expect, test } from "vitest";
import { hostOf, inLanguage, safeHref } from "../../src/web/site.ts";

const site = { baseUrl: "http://localhost:8080", timeZone: "Asia/Ulaanbaatar" };

describe("an address from outside", () => {
	test.each([
		["https://must.edu.mn/x", "https://must.edu.mn/x"],
		["http://localhost:8080/c/ID", "http://localhost:8080/c/ID"],
		["https://münchen.example/", "https://xn--mnchen-3ya.example/"],
	])("%s may be a link to %s", (address, href) => {
		expect(safeHref(address, site)).toBe(href);
	});

	test.each([
		"javascript:alert(1)",
		"JaVaScRiPt:alert(1)",
		"data:text/html,<script>alert(1)</script>",
		"http://must.edu.mn/",
		"http://localhost:8081/",
		"https://must.edu.mn@evil.example/",
		"https://:secret@must.edu.mn/",
		"file:///etc/passwd",
		"did:web:must.edu.mn",
		"//evil.example/",
		"/c/ID",
		"",
	])("%s stays text", (address) => {
		expect(safeHref(address, site)).toBeUndefined();
	});
});

test("the host is what an address bar shows", () => {
	expect(hostOf(site)).toBe("localhost:8080");
});

test("a change of language keeps what was asked for", () => {
	expect(inLanguage("", "mn")).toBe("?lang=mn");
	expect(inLanguage("?number=1", "mn")).toBe("?number=1&lang=mn");
});
