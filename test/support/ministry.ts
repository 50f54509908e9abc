import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { changeStatus } from "../../src/app/change-status.ts";
import { createIssuer } from "../../src/app/create-issuer.ts";
import { recognise, type Recognised, type RecogniseRequest } from "../../src/app/recognising/recognise.ts";
import { readConfig } from "../../src/config.ts";
import { markerFile } from "../../src/config/marker.ts";
import type { IssuerProfile } from "../../src/core/issuer-profile.ts";
import { createApp } from "../../src/http/app.ts";
import { makeDataDirectory, type Office, openOffice, openServices } from "../../src/main.ts";
import { exampleIssuer } from "./sample-certificate.ts";

/** A second Tamga, on a port of its own, in which a body decides what it recognises. */
export interface Ministry {
	readonly origin: string;
	/** `host:port`, for TAMGA_ALLOW_HOSTS. */
	readonly place: string;
	readonly did: string;
	readonly office: Office;
	/** Addresses that have been asked, since the beginning. */
	readonly asked: string[];
	recognise(request: Omit<RecogniseRequest, "body">): Promise<Recognised>;
	withdraw(id: string): Promise<void>;
	close(): Promise<void>;
}

export const ministryProfile: IssuerProfile = {
	...exampleIssuer,
	kind: "recognising-body",
	slug: "ministry",
	didMethod: "web",
	name: { en: "Example Ministry of Education", mn: "Жишиг Боловсролын яам" },
	url: "https://ministry.example",
};

export async function openMinistry(clock: () => Date): Promise<Ministry> {
	let answer: (request: Request) => Response | Promise<Response> = () => new Response(null, { status: 503 });
	const asked: string[] = [];
	const listener = getRequestListener((request) => {
		asked.push(new URL(request.url).pathname + new URL(request.url).search);
		return answer(request);
	});
	const server = createServer((request, response) => void listener(request, response));
	await once(server.listen(0, "127.0.0.1"), "listening");
	const address = server.address();
	if (address === null || typeof address === "string") throw new TypeError("the server has no port");
	const place = `127.0.0.1:${address.port}`;
	const origin = `http://${place}`;
	const folder = mkdtempSync(join(tmpdir(), "tamga-ministry-"));
	const dataDir = join(folder, "data");
	makeDataDirectory(dataDir, markerFile, { baseUrl: origin, timeZone: "Asia/Ulaanbaatar", demo: false });
	const env = { TAMGA_DATA_DIR: dataDir, TAMGA_BASE_URL: origin, TAMGA_KEY_PASSPHRASE: "only in tests" };
	const office = await openOffice(readConfig(env), clock);
	const { did } = await createIssuer(office, ministryProfile);
	const log = { info: () => undefined, error: () => undefined };
	const options = { baseUrl: origin, rateLimit: 0, trustProxy: 0, timeZone: "Asia/Ulaanbaatar", log, clock };
	const app = createApp(await openServices(office), options);
	answer = (request) => app.fetch(request);
	return {
		origin,
		place,
		did,
		office,
		asked,
		recognise: (request) => recognise(office, { body: "ministry", ...request }),
		withdraw: async (id) => {
			await changeStatus(office, { action: "revoke", ids: [id], reason: "withdrawn" });
		},
		close: async () => {
			server.closeAllConnections();
			await new Promise((closed) => server.close(closed));
			await office.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
