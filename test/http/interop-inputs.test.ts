import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asList, isObject, type Json, type JsonObject } from "../../src/core/json.ts";
import { makeIssuer } from "../support/keys.ts";
import { addProof } from "../support/sign.ts";
import { type IssuingService, openIssuingService } from "./open-issuing-service.ts";

// Extra: the inputs of W3C's suite for VCDM 2.0, kept outside the project, beside it or where TAMGA_VECTORS points.
// Each file's name says what has to become of it; our own cases are in interop.test.ts.
const vectors = process.env["TAMGA_VECTORS"] ?? fileURLToPath(new URL("../../../shared/vectors/", import.meta.url));
const folder = join(vectors, "vcdm2-inputs");

function read(file: string): JsonObject {
	const text = readFileSync(join(folder, file), "utf8");
	const dated = text.replace("PAST DATE", "2020-01-01T00:00:00Z").replace("FUTURE DATE", "2999-01-01T00:00:00Z");
	return JSON.parse(dated) as JsonObject;
}

/** The suite sets dates, and the issuer where none is named. */
function prepared(file: string, issuer: string): JsonObject {
	const document = read(file);
	const { issuer: named = {} } = document;
	if (!isObject(named) || named["id"] !== undefined) return document;
	return { ...document, issuer: Object.keys(named).length === 0 ? issuer : { ...named, id: issuer } };
}

/** These are fine, but say of themselves that they are not in force, or in a status that nobody here can read. */
const notInForce = /validfrom-far-future|validuntil-(ms-|tz-)?ok|status-(missing-id-)?ok/;

if (!existsSync(folder)) {
	test.skip(`interop inputs: not at ${folder}, so they are skipped`, () => undefined);
} else {
	const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".json"));
	const credentials = files.filter((file) => !file.startsWith("presentation-"));
	let service: IssuingService;
	beforeAll(async () => {
		service = await openIssuingService();
	});
	afterAll(() => service.close());

	describe.each(["/credentials/issue", "/jcs/credentials/issue", "/status/credentials/issue"])("%s", (path) => {
		test.each(credentials)("%s", async (file) => {
			const credential = prepared(file, service.did);
			const { status, body } = await service.post(path, { credential, options: {} });
			// One of them has a proof already: fine to be verified, but nothing to be issued.
			const isFine = file.endsWith("-ok.json") && file !== "credential-proof-ok.json";
			expect([status, body["code"]]).toEqual(isFine ? [201, undefined] : [400, expect.any(String)]);
			if (!isFine) return;
			const verified = await service.post("/credentials/verify", {
				verifiableCredential: body["verifiableCredential"],
			});
			expect(verified.status).toBe(notInForce.test(file) ? 400 : 200);
		});
	});

	test.each(credentials)("/credentials/verify refuses %s, which nobody signed", async (file) => {
		const verifiableCredential = prepared(file, service.did);
		expect((await service.post("/credentials/verify", { verifiableCredential })).status).toBe(400);
	});

	// One envelope is by an issuer of the examples, whose keys nobody could ever fetch.
	const presentations = files.filter((file) => /^presentation-(?!enveloped-vc-ok).*(ok|fail|inject)\.json$/.test(file));
	test.each(presentations)("/presentations/verify: %s", async (file) => {
		const holder = makeIssuer("holder");
		const unsigned = await withOwnCredentials(read(file), holder);
		const verify = (verifiablePresentation: Json) => service.post("/presentations/verify", { verifiablePresentation });
		expect((await verify(unsigned)).status).toBe(400);
		const isFine = file.endsWith("-ok.json");
		const signed = await addProof(unsigned, holder, { proof: { proofPurpose: "authentication" }, safe: false }).catch(
			() => undefined,
		);
		if (isFine) expect(signed).toBeDefined();
		if (signed !== undefined) expect((await verify(signed)).status).toBe(isFine ? 200 : 400);
	});
}

/** As the suite does: the holder is the suite's own, and so is whoever issued the credentials inside. */
async function withOwnCredentials(
	presentation: JsonObject,
	holder: ReturnType<typeof makeIssuer>,
): Promise<JsonObject> {
	const credentials: Json[] = [];
	for (const credential of asList(presentation["verifiableCredential"])) {
		const isPlain = isObject(credential) && "issuer" in credential;
		credentials.push(
			isPlain ? await addProof({ ...credential, issuer: holder.did }, holder, { safe: false }) : credential,
		);
	}
	const text = JSON.stringify(presentation).replaceAll(/did:key:z6Mk[1-9A-HJ-NP-Za-km-z]+/g, holder.did);
	const own = JSON.parse(text) as JsonObject;
	return credentials.length === 0 ? own : { ...own, verifiableCredential: credentials };
}
