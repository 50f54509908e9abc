import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadImage } from "@napi-rs/canvas";
import { readBakedPng } from "../../src/core/baked/baked-png.ts";
import { readBakedSvg } from "../../src/core/baked/baked-svg.ts";
import type { Report } from "../../src/core/report.ts";
import type { Routes } from "../../src/http/route-deps.ts";
import { inflate } from "../../src/render/inflate.ts";
import { type OpenService, openService, signedText } from "./open-service.ts";
import { formOf } from "./requests.ts";

let service: OpenService;
let app: Routes;
let signed: string;
let id: string;

beforeAll(async () => {
	service = await openService();
	app = service.app();
	signed = signedText(service.certificates[0]);
	id = service.certificates[0]?.id ?? "";
});
afterAll(() => service.close());

const kinds = [
	["png", "image/png", (picture: Uint8Array) => readBakedPng(picture, inflate)],
	["svg", "image/svg+xml", async (picture: Uint8Array) => readBakedSvg(picture)],
] as const;

async function picture(path: string, accept?: string): Promise<{ readonly type: string | null; bytes: Uint8Array }> {
	const response = await app.request(path, { headers: accept === undefined ? {} : { Accept: accept } });
	expect(response.status).toBe(200);
	return { type: response.headers.get("Content-Type"), bytes: new Uint8Array(await response.arrayBuffer()) };
}

describe.each(kinds)("the badge of a certificate as %s", (suffix, type, read) => {
	test("has its own type and name, by suffix and by Accept", async () => {
		const response = await app.request(`/c/${id}.${suffix}`, { headers: { Accept: "text/html" } });
		expect(response.headers.get("Content-Type")).toBe(type);
		expect(response.headers.get("Content-Disposition")).toBe(`inline; filename="${id}.${suffix}"`);
		const asked = await picture(`/c/${id}`, type);
		expect(asked.type).toBe(type);
		expect(Buffer.from(asked.bytes).equals(Buffer.from(await response.arrayBuffer()))).toBe(true);
	});

	test("holds the credential byte for byte, and verifies as a stranger's file", async () => {
		const { bytes } = await picture(`/c/${id}.${suffix}`);
		expect(new TextDecoder().decode(await read(bytes))).toBe(signed);
		const response = await app.request("/verify", { method: "POST", body: formOf("file", bytes, type) });
		expect(((await response.json()) as Report).verdict).toBe("valid");
	});

	test("of a revoked certificate is there and is invalid", async () => {
		const { bytes } = await picture(`/c/${service.certificates[1]?.id}.${suffix}`);
		const response = await app.request("/verify", { method: "POST", body: formOf("file", bytes, type) });
		expect(((await response.json()) as Report).verdict).toBe("invalid");
	});

	test("is a picture that others can draw, 1,024 pixels wide", async () => {
		const image = await loadImage((await picture(`/c/${id}.${suffix}`)).bytes);
		expect([image.width, image.height]).toEqual([1024, 1024]);
	});

	test("is nobody's where there is no certificate", async () => {
		expect((await app.request(`/c/${"7".repeat(26)}.${suffix}`)).status).toBe(404);
	});
});
