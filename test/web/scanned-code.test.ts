import { expect, test } from "vitest";
import { readScannedCode } from "../../src/web/scanned-code.ts";

const site = {
	baseUrl: "https://certificates.example.mn",
	formerBaseUrls: ["https://old.example.mn:8443"],
	timeZone: "Asia/Ulaanbaatar",
};
const id = "6AJY0H5JGVQQ5FNGHHPED27Q2D";
const read = (text: string) => readScannedCode(text, site);

test("an address of ours, present or former, is a certificate, with what stands behind #", () => {
	expect(read(`https://certificates.example.mn/c/${id}#123`)).toEqual({ kind: "own", id, payload: "123" });
	expect(read(`https://old.example.mn:8443/c/${id}`)).toEqual({ kind: "own", id });
	expect(read(` HTTPS://CERTIFICATES.EXAMPLE.MN/c/${id.toLowerCase()}?lang=mn#top\n`)).toEqual({ kind: "own", id });
});

test.each([
	[`https://elsewhere.example/c/${id}`, "elsewhere.example", []],
	[`https://certificates.example.mn.elsewhere.example/c/${id}`, "certificates.example.mn.elsewhere.example", [true]],
	[`https://certificates.example.mn@elsewhere.example/c/${id}`, "elsewhere.example", []],
	[`https://certificates.exаmple.mn/c/${id}`, "certificates.xn--exmple-4nf.mn", [true]],
	[`http://certificates.example.mn/c/${id}`, "certificates.example.mn", []],
	[`https://certificates.example.mn:444/c/${id}`, "certificates.example.mn:444", []],
	["https://certificates.example.mn/c/none", "certificates.example.mn", []],
	["https://certificates.example.mn/report", "certificates.example.mn", []],
] as const)("%s is no certificate of ours", (text, host, alike) => {
	const code = read(text);
	expect(code).toMatchObject({ kind: "elsewhere", host });
	expect(code).toHaveProperty("posesAs", alike.length === 0 ? [] : ["certificates.example.mn"]);
});

test.each(["", "hello", id, "WIFI:S:guest;;", "javascript:alert(1)", "https://", "data:text/html,x", "mailto:a@b.mn"])(
	"%j is no address at all",
	(text) => {
		expect(read(text)).toEqual({ kind: "other" });
	},
);
