import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { nodeAssets } from "../../src/render/node-assets.ts";
import { readCredentialPdf } from "../../src/render/read-credential-pdf.ts";
import { renderCertificate } from "../../src/render/render-certificate.ts";
import { pdfText } from "../support/pdf-pixels.ts";
import { samplePaper, samplePdf, signedPaper } from "../support/sample-paper.ts";

const first = async (...sample: Parameters<typeof samplePdf>): Promise<string> =>
	(await pdfText(await samplePdf(...sample)))[0] ?? "";
const second = async (...sample: Parameters<typeof samplePdf>): Promise<string> =>
	(await pdfText(await samplePdf(...sample)))[1] ?? "";

test("a Mongolian paper says who, what, when and where in both languages, the Mongolian name first", async () => {
	const text = await first();
	expect(text.indexOf("Ганболд Өнөрбаяр")).toBeGreaterThan(0);
	expect(text.indexOf("Ganbold Önörbayar")).toBeGreaterThan(text.indexOf("Ганболд Өнөрбаяр"));
	for (const words of [
		"Микро гэрчилгээ",
		"Micro-certificate",
		"has successfully completed",
		"амжилттай дүүргэсэн болохыг гэрчилнэ.",
		"AI+Education: Foundations for Teaching",
		"2026 оны 3 дугаар сарын 4-ний өдөр",
		"4 March 2026",
		"N. Example",
		"Trust the result only if the address bar shows certificates.example.mn.",
		"the page is right",
		"хуудас зөв",
	]) {
		expect(text).toContain(words);
	}
});

test("the certificate's number is printed on both pages", async () => {
	const number = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]/.exec(await first())?.[0];
	expect(number).toBeDefined();
	expect(await second()).toContain(number);
	expect(await first({ id: "7ZZZZZZZZZZZZZZZZZZZZZZZZZ" })).not.toContain(number);
});

test("a French paper puts the Latin name first and writes the first of the month as 1er", async () => {
	const text = await first({ language: "fr" }, (credential) => {
		credential["validFrom"] = "2026-07-01T00:00:00+08:00";
	});
	expect(text.indexOf("Ganbold Önörbayar")).toBeLessThan(text.indexOf("Ганболд Өнөрбаяр"));
	expect(text).toContain("1er juillet 2026");
});

test("an English paper says everything once", async () => {
	const text = await first({ language: "en" });
	expect(text.split("AI+Education: Foundations for Teaching")).toHaveLength(2);
	expect(text).not.toMatch(/гэрчилгээ/i);
});

test("what lacks a translation is printed once, in English", async () => {
	const text = await second();
	expect(text.split("Course content reviewed by the IIOE National Centre").length).toBe(2);
	const untitled = await first({}, ({ credentialSubject }) => {
		delete credentialSubject.achievement["nameTranslation"];
	});
	expect(untitled.split("AI+Education: Foundations for Teaching")).toHaveLength(2);
});

test("an expiry date stands on the paper only where there is one", async () => {
	expect(await first({ course: "IIOE-DAT-130", language: "en" })).toContain("Valid until");
	expect(await first({ language: "en" })).not.toContain("Valid until");
});

test("attendance is called attendance, names no result and claims no micro-certificate", async () => {
	const attend = ({ credentialSubject }: { credentialSubject: { achievement: Record<string, unknown> } }): void => {
		credentialSubject.achievement["achievementType"] = "ext:CertificateOfAttendance";
	};
	const text = await first({ language: "en" }, attend);
	expect(text).toContain("Certificate of attendance");
	expect(text).not.toMatch(/Micro-certificate|Merit|successfully/);
	expect(await second({ language: "en" }, attend)).toContain("records participation");
});

test("the second page states the elements of a micro-credential", async () => {
	const text = await second();
	for (const words of [
		"Explain in plain words what AI systems can and cannot do",
		"30 hours: 10 contact, 16 self-study, 4 assessment",
		"quiz 40",
		"Unsupervised, identity not verified",
		"AI-CFT.1.1 Human agency",
		"Aligned by the issuer; not approved by the frameworks’ owners.",
		"Southern University of Science and Technology (SUSTech)",
		"Course developed with",
		"IIOE-STK-AIE",
		"A micro-certificate is not a degree or diploma.",
	]) {
		expect(text.replace(/\s+/g, " ")).toContain(words);
	}
	expect(text).not.toMatch(/European Qualifications Framework|EQF/);
});

test("a level of a public framework is printed once a competent body has set it", async () => {
	const text = await second({ language: "en" }, ({ credentialSubject }) => {
		Object.assign(credentialSubject.achievement["level"] as object, { europeanLevel: "6" });
	});
	expect(text).toContain("European Qualifications Framework: 6");
});

test("a native name that the fonts cannot draw is printed by its Latin spelling", async () => {
	const arabic = {
		order: "given-first",
		native: { family: "علی‌پور", given: "سارا" },
		latin: { family: "Alipour", given: "Sara" },
	} as const;
	const rareHan = {
		order: "family-first",
		native: { family: "𠮷田", given: "思远" },
		latin: { family: "Yoshida", given: "Siyuan" },
	} as const;
	expect(await first({ holder: arabic })).toContain("Sara Alipour");
	expect(await first({ holder: rareHan, language: "zh" })).toContain("Yoshida Siyuan");
	expect(await first({ holder: rareHan, language: "zh" })).not.toMatch(/思远|\ufffd/);
});

test("the signed text is attached byte for byte", async () => {
	const signed = `${await samplePaper()}\n `;
	const { credential } = await readCredentialPdf(await renderCertificate(signed, nodeAssets));
	expect(new TextDecoder().decode(credential)).toBe(signed);
});

test.each([
	["mn", 30_500],
	["en", 23_500],
	["fr", 26_500],
	["zh", 39_500],
] as const)("a signed paper in %s stays below %i bytes", async (language, limit) => {
	const pdf = await renderCertificate(await signedPaper({ language }), nodeAssets);
	expect(pdf.length).toBeLessThan(limit);
});

test("what is not ours, or names a layout that we cannot draw, or is too long to be drawn, is a TypeError", async () => {
	const refused = [
		JSON.stringify({ type: ["VerifiableCredential"] }),
		await samplePaper({ layout: { name: "landscape", version: "1", digest: "0".repeat(64) } }),
		await samplePaper({}, ({ credentialSubject }) => {
			credentialSubject.achievement["name"] = "x".repeat(3_000);
		}),
		await samplePaper({}, (credential) => {
			credential["validFrom"] = "yesterday";
		}),
	];
	for (const signed of refused) await expect(renderCertificate(signed, nodeAssets)).rejects.toThrow(TypeError);
});

test("a font file that is not the frozen one is refused, never drawn", async () => {
	const other = {
		...nodeAssets,
		font: async (): Promise<Uint8Array> => new Uint8Array(readFileSync(import.meta.filename)),
	};
	await expect(renderCertificate(await samplePaper(), other)).rejects.toThrow("is not the file");
});
