import { afterAll, beforeAll, expect, test } from "vitest";
import { rebuildCredential, templateHashIn } from "../../src/core/payload/payload.ts";
import { printedAddress } from "../../src/core/payload/printed-address.ts";
import { drawPage, readQr } from "../support/pdf-pixels.ts";
import { tools } from "../support/tools.ts";
import { baseUrl, type OpenService, openService, signedText } from "./open-service.ts";

let service: OpenService;

beforeAll(async () => {
	service = await openService();
});
afterAll(() => service.close());

test("a certificate comes back from its paper and its template, without the record of it", async () => {
	const app = service.app();
	const [certificate] = service.certificates;
	const signed = signedText(certificate);
	const pdf = await app.request(`/c/${certificate?.id}.pdf`);
	const code = await readQr(await drawPage(new Uint8Array(await pdf.arrayBuffer()), 1, 150));
	const [address = "", payload = ""] = code?.split("#") ?? [];
	expect(address).toBe(`${baseUrl}/c/${certificate?.id}`);
	const template = await app.request(`/templates/${templateHashIn(payload)}`);
	expect(rebuildCredential(payload, await template.json(), address, tools)).toBe(signed);
});

test("the template that a code names is the one that the register has", () => {
	for (const certificate of service.certificates) {
		const address = `${baseUrl}/c/${certificate.id}`;
		const [, payload = ""] = printedAddress(address, signedText(certificate), tools).split("#");
		expect(templateHashIn(payload)).toBe(certificate.template);
	}
});
