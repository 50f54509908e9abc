import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bakePng } from "../../src/core/baked/baked-png.ts";
import { bakeSvg } from "../../src/core/baked/baked-svg.ts";
import type { Report } from "../../src/core/report.ts";
import type { Routes } from "../../src/http/route-deps.ts";
import { plainPng, svgWith } from "../support/pictures.ts";
import { type OpenService, openService, signedText } from "./open-service.ts";
import { browser, codeOf, formOf } from "./requests.ts";

let service: OpenService;
let app: Routes;
let signed: string;

beforeAll(async () => {
	service = await openService();
	app = service.app();
	signed = signedText(service.certificates[0]);
});
afterAll(() => service.close());

const kinds = [
	["PNG", "image/png", (text: string) => bakePng(plainPng(), text)],
	["SVG", "image/svg+xml", (text: string) => bakeSvg(svgWith(""), text)],
] as const;

async function reportOn(picture: Uint8Array, type: string): Promise<Report> {
	const response = await app.request("/verify", { method: "POST", body: formOf("file", picture, type) });
	expect(response.status).toBe(200);
	return (await response.json()) as Report;
}

describe.each(kinds)("a certificate baked into %s", (_, type, bake) => {
	test("has the verdict of what is signed in it, with a warning that the picture proves nothing", async () => {
		const report = await reportOn(bake(signed), type);
		expect(report.verdict).toBe("valid");
		expect(report.checks).toContainEqual({ check: "document", outcome: "not-applicable", code: "BADGE_NO_EVIDENCE" });
		expect(report.warnings.map(({ code }) => code)).toContain("BADGE_NO_EVIDENCE");
		expect(report.errors).toEqual([]);
	});

	test("is invalid when it is revoked, or says something else than what was signed", async () => {
		const revoked = await reportOn(bake(signedText(service.certificates[1])), type);
		expect([revoked.verdict, revoked.errors[0]?.code]).toEqual(["invalid", "REVOKED"]);
		const changed = await reportOn(bake(signed.replace("Enkhtuya", "Mallory")), type);
		expect([changed.verdict, changed.errors[0]?.code]).toEqual(["invalid", "SIGNATURE_INVALID"]);
	});

	test("may be the whole body, and is known by its content whatever its type says", async () => {
		const body = new Uint8Array(bake(signed));
		const response = await app.request("/verify", { method: "POST", headers: { "Content-Type": type }, body });
		expect(((await response.json()) as Report).verdict).toBe("valid");
		expect((await reportOn(bake(signed), "application/pdf")).verdict).toBe("valid");
	});

	test("is refused with 400 and a code where nothing, or nothing whole, is in it", async () => {
		const without = type === "image/png" ? plainPng() : svgWith("");
		for (const [picture, code] of [
			[without, "BADGE_NO_CREDENTIAL"],
			[bake(signed).subarray(0, -20), "BADGE_MALFORMED"],
		] as const) {
			const response = await app.request("/verify", { method: "POST", body: formOf("file", picture, type) });
			expect([response.status, await codeOf(response)]).toEqual([400, code]);
		}
		const response = await app.request("/verify", { method: "POST", body: formOf("file", bake("{}"), type) });
		expect(response.status).toBe(400);
	});

	test("has a page that says so", async () => {
		const body = formOf("file", bake(signed), type);
		const response = await app.request("/verify", { method: "POST", headers: browser, body });
		const text = await response.text();
		expect(text).toContain("The picture itself proves nothing");
		expect(text).toContain("Enkhtuya");
	});
});
