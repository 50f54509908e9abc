import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createIssuer } from "../../src/app/create-issuer.ts";
import { createToken } from "../../src/app/tokens.ts";
import { readConfig } from "../../src/config.ts";
import { markerFile } from "../../src/config/marker.ts";
import type { Json, JsonObject } from "../../src/core/json.ts";
import { createApp } from "../../src/http/app.ts";
import { makeDataDirectory, openOffice, openServices } from "../../src/main.ts";
import { objectOf } from "../support/json.ts";
import { exampleIssuer } from "../support/sample-certificate.ts";
import { postJson } from "./requests.ts";

export const issuePaths = ["/credentials/issue", "/jcs/credentials/issue", "/status/credentials/issue"] as const;

export interface Answered {
	readonly status: number;
	readonly body: JsonObject;
}

/** The service as the interop suites meet it: one `did:key` issuer, a token in a header, and today's clock. */
export async function openIssuingService(baseUrl = "https://localhost:8443", settings: NodeJS.ProcessEnv = {}) {
	const folder = mkdtempSync(join(tmpdir(), "tamga-issuing-"));
	const dataDir = join(folder, "data");
	const timeZone = "Asia/Ulaanbaatar";
	makeDataDirectory(dataDir, markerFile, { baseUrl, timeZone, demo: false });
	const env = { TAMGA_DATA_DIR: dataDir, TAMGA_BASE_URL: baseUrl, TAMGA_KEY_PASSPHRASE: "only in tests", ...settings };
	const office = await openOffice(readConfig(env));
	const { did } = await createIssuer(office, { ...exampleIssuer, didMethod: "key" });
	const services = await openServices(office);
	const log = { info: () => undefined, error: () => undefined };
	const app = createApp(services, { baseUrl, rateLimit: 0, trustProxy: 0, timeZone, log });
	const { secret } = await createToken(office, { name: "suite", scopes: ["issue", "status"] });
	const post = async (path: string, body: unknown): Promise<Answered> => {
		const response = await postJson(app, path, body, { Authorization: `Bearer ${secret}` });
		return { status: response.status, body: (await response.json()) as JsonObject };
	};
	const unsigned = (members: JsonObject = {}): JsonObject => ({
		"@context": ["https://www.w3.org/ns/credentials/v2", "https://www.w3.org/ns/credentials/examples/v2"],
		id: "urn:uuid:2c5bbd0c-7f2b-4b2d-8a55-3f3b0a1b8f10",
		type: ["VerifiableCredential", "ExampleDegreeCredential"],
		issuer: did,
		credentialSubject: { id: "did:example:subject", degree: { type: "ExampleDegree", name: "Bachelor of Science" } },
		...members,
	});
	const issue = (path: string, credential: unknown, options?: unknown) => post(path, { credential, options });
	const issued = async (path: string, members: JsonObject = {}, options?: Json): Promise<JsonObject> => {
		const { status, body } = await issue(path, unsigned(members), options);
		if (status !== 201) throw new Error(`${path} answered ${status}`);
		return objectOf(body["verifiableCredential"]);
	};
	const verify = (verifiableCredential: unknown, options: unknown = { checks: ["proof"] }) =>
		post("/credentials/verify", { verifiableCredential, options });
	const close = async (): Promise<void> => {
		await office.close();
		rmSync(folder, { recursive: true, force: true });
	};
	return { app, did, post, unsigned, issue, issued, verify, close };
}

export type IssuingService = Awaited<ReturnType<typeof openIssuingService>>;
