import { expect, test } from "vitest";
import { languages } from "../../../src/core/languages.ts";
import { noticeLetter } from "../../../src/web/letters/notice-letter.tsx";
import { exampleIssuer } from "../../support/sample-certificate.ts";
import { sampleCertificate } from "../../support/sample-pages.ts";

const link = "https://certificates.example.mn/claim/0123456789ABCDEFGHJKMNPQRS";
const about = { facts: sampleCertificate(), issuer: exampleIssuer, link, until: "2026-09-29", again: false } as const;

test.each([
	["en", /^Your certificate: /, "29 September 2026", "no account and no password"],
	["mn", /^Таны гэрчилгээ: /, "2026 оны 9 дүгээр сарын 29-ний өдөр", "нууц үг шаардлагагүй"],
	["zh", /^您的证书：/, "2026年9月29日", "无需账号和密码"],
	["fr", /^Votre certificat\u00a0: /, "29 septembre 2026", "Ni compte ni mot de passe"],
] as const)("a letter in %s says it in that language, as text and as HTML", (language, subject, date, phrase) => {
	const letter = noticeLetter({ ...about, language });
	expect(letter.subject).toMatch(subject);
	for (const body of [letter.text, letter.html]) {
		for (const part of [link, date, phrase, exampleIssuer.contact.email]) expect(body).toContain(part);
	}
	expect(letter.html).toContain(`<html lang="${language}">`);
});

test("the name stands as readers of the language write it", () => {
	const greeting = (language: (typeof languages)[number]) => noticeLetter({ ...about, language }).text.split("\n\n")[1];
	expect(greeting("mn")).toMatch(/\p{Script=Cyrillic}/u);
	expect(greeting("fr")).toMatch(/^Bonjour \p{Script=Latin}+ \p{Script=Latin}+,$/u);
});

test("a letter loads nothing from anywhere and carries no more than the link", () => {
	for (const language of languages) {
		const { html } = noticeLetter({ ...about, language });
		expect(html).not.toMatch(/<(?:img|script|link|iframe)|url\(|src=/);
		expect(new Set(html.match(/https?:[^"<\s]+/g))).toEqual(new Set([link]));
	}
});

test("a further letter says that earlier links have ended", () => {
	expect(noticeLetter({ ...about, language: "en", again: true }).text).toContain("Earlier links to it no longer work");
	expect(noticeLetter({ ...about, language: "en" }).text).not.toContain("Earlier links");
});

test("a course or a name with marks of HTML in it stays text", () => {
	const facts = sampleCertificate({ holder: { order: "mononym", native: { given: '<b onclick="x">"Ө"</b>' } } });
	const { html, text } = noticeLetter({ ...about, facts, language: "en" });
	expect(html).not.toContain("<b ");
	expect(text).toContain('Dear <b onclick="x">"Ө"</b>,');
});
