import { describe, expect, test } from "vitest";
import * as fc from "fast-check";
import type { Policy } from "../../../../src/core/verify/policy.ts";
import { verify } from "../../../../src/core/verify/verify.ts";
import { credential, issuer } from "../../../support/judging.ts";
import { enveloped, signJwt } from "../../../support/jws.ts";
import { now } from "../../../support/sign.ts";
import { tools } from "../../../support/tools.ts";

const policy: Policy = {
	recognised: new Map([[issuer.did, "Issuer"]]),
	profile: "public",
	statusMaxAgeMs: 86_400_000,
};
const jws = signJwt(credential(), issuer);

function run(text: string) {
	return verify(new TextEncoder().encode(text), async () => new Map(), policy, now, tools);
}

describe("a JWT as the whole input", () => {
	test.each([
		["bare", jws],
		["with a line break after it, as editors leave", `${jws}\n`],
		["as a JSON string", JSON.stringify(jws)],
		["in its envelope", JSON.stringify(enveloped(jws))],
	])("%s", async (_, text) => {
		const report = await run(text);
		expect([report.verdict, report.errors]).toEqual(["valid", []]);
	});

	test("a presentation is known by its header, or else by its payload", async () => {
		const payload = { "@context": ["https://www.w3.org/ns/credentials/v2"], type: ["VerifiablePresentation"] };
		for (const typ of ["vp+jwt", null]) {
			const report = await run(signJwt(payload, issuer, { typ }));
			expect(report.errors.map(({ code }) => code)).toEqual(["NO_CREDENTIAL"]);
		}
		const claim = { iss: issuer.did, vp: { ...payload, "@context": ["https://www.w3.org/2018/credentials/v1"] } };
		const report = await run(signJwt(claim, issuer, { typ: "JWT" }));
		expect(report.errors.map(({ code }) => code)).toEqual(["NO_CREDENTIAL"]);
	});

	test.each([
		["#28 nothing signed", "eyJhbGciOiJub25lIn0.eyJpc3MiOiJ4In0.", undefined, "ENVELOPE_UNSUPPORTED"],
		["#28 an SD-JWT", `${jws}~WyJzIl0~`, undefined, "ENVELOPE_UNSUPPORTED"],
		["#28 something encrypted", `${jws}.AA.AA`, undefined, "ENVELOPE_UNSUPPORTED"],
		["hardly anything", "eyJh", undefined, "ENVELOPE_UNSUPPORTED"],
		["a header that is no JSON", `${Buffer.from('{"alg"').toString("base64url")}.e30.AA`, true, "JSON_SYNTAX"],
		["no credential inside", signJwt({ iss: issuer.did }, issuer), true, "NOT_A_CREDENTIAL"],
		["another text in JSON", '"hello"', true, "NOT_A_CREDENTIAL"],
	])("%s", async (_, text, malformed, code) => {
		const report = await run(text);
		expect(report.errors.map((error) => error.code)).toContain(code);
		expect([report.verdict === "valid", report.malformed]).toEqual([false, malformed]);
	});

	test("#69 more than the limit is not read", async () => {
		const report = await run(`eyJ${"A".repeat(2 * 1024 * 1024)}.e30.AA`);
		expect(report.errors[0]?.code).toBe("BODY_TOO_LARGE");
	});

	test("#74, #118 a megabyte of base64 is answered in bounded time", async () => {
		const [header = "", , signature = ""] = jws.split(".");
		for (const text of [
			`${header}.${"A".repeat(1_000_000)}.${signature}`,
			`${header}.${jws}.${"A".repeat(1_000_000)}`,
		]) {
			const start = performance.now();
			expect((await run(text)).verdict).toBe("invalid");
			expect(performance.now() - start).toBeLessThan(500);
		}
	});
});

describe("no text ever throws, and none but the one that was signed is valid", () => {
	const parts = jws.split(".");
	const part = fc.oneof(
		fc.constantFrom(...parts),
		fc.json().map((json) => Buffer.from(json).toString("base64url")),
		fc.string(),
	);

	test("texts that look like a JWT", async () => {
		const text = fc.oneof(
			fc.string().map((tail) => `eyJ${tail}`),
			fc.array(part, { minLength: 1, maxLength: 5 }).map((some) => some.join(".")),
		);
		await fc.assert(
			fc.asyncProperty(text, async (some) => {
				fc.pre(some.trim() !== jws);
				const report = await run(some);
				return report.verdict !== "valid" && report.verdict !== "unrecognised";
			}),
			{ numRuns: 400, seed: 7515 },
		);
	});

	test("a JWT with one change", async () => {
		const change = fc.record({
			at: fc.nat(jws.length - 1),
			put: fc.oneof(fc.constantFrom("", ".", "=", "~", "-", "_", "A", "AA", " "), fc.string({ maxLength: 4 })),
			cut: fc.nat(3),
		});
		await fc.assert(
			fc.asyncProperty(change, async ({ at, put, cut }) => {
				const changed = jws.slice(0, at) + put + jws.slice(at + cut);
				fc.pre(changed.trim() !== jws);
				const report = await run(changed);
				return report.verdict !== "valid" && report.verdict !== "unrecognised" && report.errors.length > 0;
			}),
			{ numRuns: 600, seed: 7519 },
		);
	});
});
