import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { type EvidenceRequest, evidenceKey } from "../../../src/core/evidence.ts";
import type { Json } from "../../../src/core/json.ts";
import { verify } from "../../../src/core/verify/verify.ts";
import { now } from "../../support/sign.ts";
import { tools } from "../../support/tools.ts";

// Extra: test data of W3C and 1EdTech, kept outside the project, beside it or where TAMGA_VECTORS points. The ground
// truth says for each proof whether it holds; what else is wrong with a file is ours to find.
const folder = process.env["TAMGA_VECTORS"] ?? fileURLToPath(new URL("../../../../shared/vectors/", import.meta.url));
const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), "utf8"));

interface Truth {
	readonly file: string;
	readonly proofs: readonly { readonly suite: string; readonly ok: boolean | string }[];
	readonly expired: boolean;
	readonly notYetValid: boolean;
}

/** Signatures that hold, by keys that the issuer never named (the data uses did:key under an https issuer). */
const byStrangers = [
	"signedEdSig",
	"signedJCS",
	"signedDataInt",
	"signedProofSet",
	"signedProofChain",
	"proofChainTempDoc1",
];

if (!existsSync(join(folder, "GROUND-TRUTH.json"))) {
	test.skip(`public vectors: not at ${folder}, so they are skipped`, () => undefined);
} else {
	const truths = read("GROUND-TRUTH.json") as readonly Truth[];
	const documents = read("1edtech/SYNTHESIZED-controller-docs.json") as Readonly<Record<string, Json>>;
	const gather = async (requests: readonly EvidenceRequest[]) =>
		new Map(requests.map((request) => [evidenceKey(request), answer(documents[request.id])] as const));
	const report = (file: string) => {
		const policy = { recognised: new Map(), profile: "vc-api", statusMaxAgeMs: 86_400_000 } as const;
		return verify(readFileSync(join(folder, file)), gather, policy, now, tools);
	};

	test.each(truths.filter(({ proofs }) => proofs.some(({ ok }) => ok === true)))("$file holds", async (truth) => {
		const { verdict, errors, checks } = await report(truth.file);
		const codes = errors.map(({ code }) => code).filter((code) => !code.startsWith("STATUS_"));
		expect(codes).toEqual([...(truth.expired ? ["EXPIRED"] : []), ...(truth.notYetValid ? ["NOT_YET_VALID"] : [])]);
		expect(checks.find(({ check }) => check === "proof")?.outcome).toBe("pass");
		if (truth.expired || truth.notYetValid) expect(verdict).toBe("invalid");
	});

	test.each(truths.filter(({ proofs }) => proofs.every(({ ok }) => ok === false)))(
		"$file does not hold",
		async ({ file }) => {
			const { verdict, errors } = await report(file);
			expect(["invalid", "undetermined"]).toContain(verdict);
			expect(errors).not.toEqual([]);
		},
	);

	test.each(truths.filter(({ file }) => byStrangers.some((name) => file.includes(name)) && !file.includes("employ")))(
		"$file: every signature holds, but none is the issuer's",
		async ({ file }) => {
			const { errors, checks } = await report(file);
			expect(checks.find(({ check }) => check === "proof")?.outcome).toBe("pass");
			expect(errors.map(({ code }) => code)).toEqual(["ISSUER_KEY_MISMATCH"]);
		},
	);

	test.each(truths.filter(({ file }) => file.startsWith("proof-chain/")))(
		"$file says in its name what it is",
		async ({ file }) => {
			expect((await report(file)).verdict).toBe(file.includes("Fail") ? "invalid" : "valid");
		},
	);
}

function answer(document: Json | undefined) {
	if (document === undefined) return { state: "unreachable", reason: "no document" } as const;
	return { state: "found", document, fetchedAt: now, source: "given" } as const;
}
