import { get } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { asList, type JsonObject } from "../../src/core/json.ts";
import { type Listening, serve } from "../../src/http/serve.ts";
import { objectOf, textOf } from "../support/json.ts";
import { type IssuingService, openIssuingService } from "./open-issuing-service.ts";

// A service that moved here from another host, and is still reached under both names.

const [present, former] = ["https://awards.example.mn", "https://certificates.example.mn:8443"];

let service: IssuingService;
let server: Listening;
let path: string;
beforeAll(async () => {
	service = await openIssuingService(present, { TAMGA_FORMER_BASE_URLS: former });
	server = await serve(service.app, { host: "127.0.0.1", port: 0 });
	const [entry] = asList((await service.issued("/status/credentials/issue"))["credentialStatus"]);
	path = new URL(textOf(objectOf(entry)["statusListCredential"])).pathname;
});
afterAll(async () => {
	await server.close();
	await service.close();
});

/** GET over a real connection, under a name that need not lead there. */
async function ask(host: string): Promise<JsonObject> {
	const chunks: Buffer[] = [];
	await new Promise<void>((resolve, reject) => {
		get(server.url + path, { headers: { Host: host } }, (response) => {
			response.on("data", (chunk: Buffer) => chunks.push(chunk)).on("end", resolve);
		}).on("error", reject);
	});
	return JSON.parse(Buffer.concat(chunks).toString()) as JsonObject;
}

test.each([
	["the present host", "awards.example.mn", present],
	["the former host", "certificates.example.mn:8443", former],
	["the former host in capitals", "Certificates.Example.mn:8443", former],
	["the former host's other port", "certificates.example.mn", present],
	["an unknown host", "elsewhere.example", present],
])("threat 51: %s is told of a list whose id is its address", async (_, host, base) => {
	const list = await ask(host);
	expect(list["id"]).toBe(base + path);
	expect(await service.verify(list)).toMatchObject({ status: 200, body: { verified: true } });
});
