import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { type Evidence, type EvidenceRequest, evidenceKey } from "../../../../src/core/evidence.ts";
import { isObject, type Json } from "../../../../src/core/json.ts";
import { verify } from "../../../../src/core/verify/verify.ts";
import { tools } from "../../../support/tools.ts";

// Extra: inputs of W3C's test suite for VC-JOSE-COSE and of 1EdTech, kept outside the project, beside it or where
// TAMGA_VECTORS points. The suite's keys are those of one controller, whose document is put together here.
const folder =
	process.env["TAMGA_VECTORS"] ?? fileURLToPath(new URL("../../../../../shared/vectors/", import.meta.url));
const controller = "https://example.issuer/vc-jose-cose";

if (!existsSync(join(folder, "vc-jose-cose"))) {
	test.skip(`public JOSE vectors: not at ${folder}, so they are skipped`, () => undefined);
} else {
	const methods = ["vm-p256", "vm-p384", "vm-p521", "vm-ed25519"].map(readMethod);
	const ids = methods.map(({ id }) => id ?? "");
	const document = { id: controller, verificationMethod: methods, assertionMethod: ids, authentication: ids };
	const now = new Date("2024-12-16T12:00:00Z");
	const gather = async (requests: readonly EvidenceRequest[]) =>
		new Map(
			requests.map((request): [string, Evidence] => [
				evidenceKey(request),
				request.id === controller
					? { state: "found", document, fetchedAt: now, source: "given" }
					: { state: "unreachable", reason: "no document" },
			]),
		);
	const report = (file: string) => {
		const policy = { recognised: new Map(), profile: "vc-api", statusMaxAgeMs: 86_400_000 } as const;
		return verify(readFileSync(join(folder, file)), gather, policy, now, tools);
	};

	test.each([
		["credential-jose-minimal", "valid", []],
		["credential-jose-bad-signature", "invalid", ["SIGNATURE_INVALID"]],
		["credential-jose-bad-media-type", "invalid", ["ENVELOPE_UNSUPPORTED"]],
		["credential-jose-vc-vp-claims", "invalid", ["SCHEMA_INVALID"]],
		// ES512, which is none of ours; the suite itself expects a failure, for its strange words.
		["credential-jose-unknown-extensions", "invalid", ["ENVELOPE_UNSUPPORTED"]],
		["presentation-jose-bad-media-type", "invalid", ["ENVELOPE_UNSUPPORTED"]],
		["presentation-jose-bad-credential", "invalid", ["PROOF_EXPIRED", "ENVELOPE_UNSUPPORTED"]],
		["credential-sdjwt-selective", "invalid", ["ENVELOPE_UNSUPPORTED"]],
		["presentation-sdjwt-selective", "invalid", ["ENVELOPE_UNSUPPORTED"]],
	])("%s is %s", async (name, verdict, codes) => {
		const { errors, ...rest } = await report(`vc-jose-cose/${name}.txt`);
		expect([rest.verdict, errors.map(({ code }) => code)]).toEqual([verdict, codes]);
	});

	test("presentation-jose-multiple: its signature holds, and its JWT; SD-JWT and COSE are not read", async () => {
		const { checks, credentials = [] } = await report("vc-jose-cose/presentation-jose-multiple.txt");
		expect(checks.find(({ check }) => check === "proof")?.outcome).toBe("pass");
		const [jwt, ...others] = credentials;
		expect(jwt?.verdict).toBe("valid");
		expect(new Set(others.map(({ errors }) => errors[0]?.code))).toEqual(new Set(["ENVELOPE_UNSUPPORTED"]));
	});

	test.each(["simple", "velocity"])("1edtech/%s.jwt is signed with RSA, which is not accepted", async (name) => {
		const { verdict, errors } = await report(`1edtech/${name}.jwt`);
		expect([verdict, errors.map(({ code }) => code)]).toEqual(["invalid", ["ENVELOPE_UNSUPPORTED"]]);
	});
}

function readMethod(name: string): Readonly<Record<string, Json>> {
	const value = JSON.parse(readFileSync(join(folder, `vc-jose-cose/${name}.json`), "utf8")) as Json;
	const { secretKeyJwk: _, ...method } = isObject(value) ? value : {};
	return method;
}
