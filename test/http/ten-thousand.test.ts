import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import { verifyCredential } from "@digitalbazaar/vc";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changeStatus } from "../../src/app/change-status.ts";
import type { JsonObject } from "../../src/core/json.ts";
import { bundledAddressOf } from "../../src/core/own-contexts.ts";
import type { Report } from "../../src/core/report.ts";
import { readVerificationReport } from "../../src/core/verification-report/read-report.ts";
import { documentLoader } from "../support/sign.ts";
import { tools } from "../support/tools.ts";
import { baseUrl, now, type OpenService, openService, rosterOf, signedText } from "./open-service.ts";

const people = 400;
const count = 10_000;
const did = "did:web:certificates.example.mn";
let service: OpenService;
let lines: readonly string[];
beforeAll(async () => {
	const names = Array.from({ length: people }, (_, index) => ({ family: "Dorj", given: `Solongo${inLetters(index)}` }));
	service = await openService(rosterOf(names));
	const taken = service.certificates.filter((_, index) => kindOf(index) === "revoked").map(({ id }) => id);
	await changeStatus(service.office, { action: "revoke", ids: taken, reason: "issued-in-error" });
	const signed = service.certificates.map(signedText);
	lines = Array.from({ length: count }, (_, index) => lineOf(signed[index % people] ?? "", index));
});
afterAll(() => service.close());

/** A name holds no figures. */
const inLetters = (index: number): string =>
	String(index).replaceAll(/\d/g, (figure) => "abdeghilmn"[Number(figure)] ?? "");

type Kind = "right" | "revoked" | "changed";

/** Each 25th line says another name than was signed, each its own; of the certificates a fifth is revoked. */
function kindOf(index: number): Kind {
	if (index % 25 === 7) return "changed";
	// The service's own two, of which the second is suspended, are left as they are.
	return index % people > 2 && index % 5 === 0 ? "revoked" : "right";
}

const isOfService = (index: number): boolean => index % people === 1 || index % people === 2;

function lineOf(signed: string, index: number): string {
	return kindOf(index) === "changed" ? signed.replaceAll("Solongo", `Solongoo${index}x`) : signed;
}

function expected(index: number): string {
	if (kindOf(index) === "changed") return "invalid SIGNATURE_INVALID";
	if (isOfService(index)) return index % people === 1 ? "invalid REVOKED" : "invalid SUSPENDED";
	return kindOf(index) === "revoked" ? "invalid REVOKED" : "valid";
}

const said = ({ verdict, codes }: { verdict: string; codes: readonly string[] }): string =>
	[verdict, ...codes.slice(0, 1)].join(" ");

/** Verifies with the libraries of others; they ask for the issuer's document, its key, and our words. */
async function verifiedByOthers(credential: JsonObject): Promise<boolean> {
	const app = service.app();
	const controller = (await (await app.request("/.well-known/did.json")).json()) as {
		readonly "@context": readonly string[];
		readonly verificationMethod: readonly JsonObject[];
	};
	const methods = new Map(controller.verificationMethod.map((method) => [method["id"], method]));
	const loader = async (url: string) => {
		const method = methods.get(url);
		const own = url.startsWith(baseUrl) ? tools.contexts.get(bundledAddressOf(url) ?? "") : undefined;
		const key = method && { "@context": "https://w3id.org/security/multikey/v1", ...method };
		const document = url === did ? controller : (key ?? own);
		return document === undefined ? await documentLoader()(url) : { contextUrl: null, documentUrl: url, document };
	};
	const suite = new DataIntegrityProof({ cryptosuite });
	const { verified } = await verifyCredential({ credential, suite, documentLoader: loader, now });
	return verified;
}

test("ten thousand lines have ten thousand right verdicts, and signed reports that anybody can verify", async () => {
	const app = service.app();
	const response = await app.request("/verify/batch?report=signed", {
		method: "POST",
		headers: { "Content-Type": "application/x-ndjson", Authorization: `Bearer ${await service.token("batch")}` },
		body: lines.join("\n"),
	});
	const answers = (await response.text()).trimEnd().split("\n");
	const wanted = lines.map((_, index) => expected(index));
	const reports = answers.slice(0, count).map((line) => JSON.parse(line) as Report);
	const answered = reports.map(({ verdict, errors }) => said({ verdict, codes: errors.map(({ code }) => code) }));
	expect(answered).toHaveLength(count);
	expect(answered.flatMap((one, index) => (one === wanted[index] ? [] : [[index, one, wanted[index]]]))).toEqual([]);

	const parts = answers
		.slice(count)
		.map((line) => (JSON.parse(line) as { readonly verificationReport: JsonObject }).verificationReport);
	const rows = parts.flatMap((part) => readVerificationReport(part).rows);
	expect(rows.map(({ name }) => name)).toEqual(lines.map((_, index) => String(index + 1)));
	expect(rows.map(said)).toEqual(wanted);
	for (const part of parts) {
		const judged = await app.request("/verify", { method: "POST", body: JSON.stringify(part), headers: json });
		expect(await judged.json()).toMatchObject({ verdict: "valid" });
		expect(await verifiedByOthers(part)).toBe(true);
		expect(await verifiedByOthers({ ...part, validFrom: "2026-11-01T00:00:00Z" })).toBe(false);
	}
}, 120_000);

const json = { "Content-Type": "application/json" } as const;
