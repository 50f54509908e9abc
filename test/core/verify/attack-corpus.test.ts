import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { type EvidenceRequest, evidenceKey } from "../../../src/core/evidence.ts";
import { isObject, type Json, type JsonObject } from "../../../src/core/json.ts";
import type { Policy } from "../../../src/core/verify/policy.ts";
import { verify } from "../../../src/core/verify/verify.ts";
import { tools } from "../../support/tools.ts";

// Extra: a corpus kept outside the project, beside it or where TAMGA_ATTACKS points. Our own cases are in the tests
// of each file; this one asks the same questions with somebody else's inputs.
const folder = process.env["TAMGA_ATTACKS"] ?? fileURLToPath(new URL("../../../../shared/attacks/", import.meta.url));
const read = (path: string): Json => JSON.parse(readFileSync(join(folder, path), "utf8")) as Json;

interface Case {
	readonly id: string;
	readonly file: string;
	readonly input: "credential" | "presentation" | "pdf";
	readonly expect: { readonly outcome: string; readonly code?: string; readonly verdicts?: readonly string[] };
	readonly fixtures?: Readonly<Record<string, string>>;
	readonly now?: string;
	readonly challenge?: string;
	readonly domain?: string;
}

interface Index {
	readonly now_default: string;
	readonly issuer: string;
	readonly web_issuer: string;
	readonly cases: readonly Case[];
}

const verdicts: Readonly<Record<string, readonly string[]>> = {
	accept: ["valid"],
	accept_escape: ["valid"],
	accept_untrusted: ["unrecognised"],
	reject: ["invalid"],
	malformed: ["invalid"],
	too_large: ["invalid"],
	unknown: ["undetermined"],
	policy: ["valid", "invalid"],
};

/** Where the corpus names a code that another layer gives, or one of two answers that it allows. */
const otherCodes: Readonly<Record<string, string>> = {
	GRAPH_TOO_COMPLEX: "CONTEXT_NOT_ALLOWED",
};

if (!existsSync(join(folder, "index.json"))) {
	test.skip(`attack corpus: not at ${folder}, so its cases are skipped`, () => undefined);
} else {
	const index = read("index.json") as unknown as Index;
	test.each(index.cases.filter(({ input }) => input !== "pdf"))("attack $id: $expect.outcome", async (attack) => {
		const report = await judgeCase(attack, index);
		const { outcome, code, verdicts: allowed = verdicts[outcome] } = attack.expect;
		expect(allowed).toContain(report.verdict);
		expect(report.malformed === true).toBe(outcome === "malformed" || outcome === "too_large");
		const codes = report.errors.map((error) => error.code);
		if (code !== undefined) expect([code, otherCodes[code]].some((one) => codes.some((got) => got === one))).toBe(true);
		if (report.verdict === "valid") expect(codes).toEqual([]);
	});
}

function judgeCase({ file, fixtures = {}, now, challenge, domain }: Case, index: Index) {
	const moment = new Date(now ?? index.now_default);
	const policy: Policy = {
		recognised: new Map([index.issuer, index.web_issuer].map((did) => [did, "Registered name"])),
		profile: "public",
		statusMaxAgeMs: 24 * 60 * 60 * 1000,
		...(challenge === undefined ? {} : { challenge }),
		...(domain === undefined ? {} : { domain }),
	};
	const gather = async (requests: readonly EvidenceRequest[]) =>
		new Map(requests.map((request) => [evidenceKey(request), answer(fixtures[request.id], moment)]));
	return verify(readFileSync(join(folder, file)), gather, policy, moment, tools);
}

function answer(fixture: string | undefined, fetchedAt: Date) {
	if (fixture === undefined) return { state: "unreachable", reason: "no fixture" } as const;
	const document: JsonObject = [read(fixture)].find(isObject) ?? {};
	return { state: "found", document, fetchedAt, source: "given" } as const;
}
