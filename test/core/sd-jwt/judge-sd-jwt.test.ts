import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import type { EvidenceMap } from "../../../src/core/evidence.ts";
import type { Json, JsonObject } from "../../../src/core/json.ts";
import { judgeSdJwt, planSdJwt } from "../../../src/core/sd-jwt/judge-sd-jwt.ts";
import { readSdJwt } from "../../../src/core/sd-jwt/read-sd-jwt.ts";
import { inflateWithin } from "../../../src/net/inflate.ts";
import { attacker, holder, issuer, webIssuer } from "../../support/judging.ts";
import { base64urlOf, jwkOf, signJwt } from "../../support/jws.ts";
import { now } from "../../support/sign.ts";
import { found } from "../../support/status-list.ts";
import { tools } from "../../support/tools.ts";

const list = "https://certificates.example.mn/status/must/1/token";
const vct = "https://certificates.example.mn/wallet/types/micro-certificate/v1";
const seconds = Math.floor(now.getTime() / 1000);
const asked = { nonce: "n", audience: "a", knowsType: (type: string) => type === vct };

/** A token without anything hidden, presented by its holder as it was asked for. */
function presented(claims: Readonly<Record<string, Json | undefined>> = {}, by = issuer, typ = "dc+sd-jwt"): string {
	const payload = JSON.parse(
		JSON.stringify({
			iss: by.did,
			vct,
			iat: seconds,
			name: "Bat Dorj",
			cnf: { jwk: jwkOf(holder) },
			status: { status_list: { idx: 5, uri: list } },
			...claims,
		}),
	) as JsonObject;
	const shown = `${signJwt(payload, by, { typ })}~`;
	const hash = base64urlOf(tools.sha256(new TextEncoder().encode(shown)));
	const binding = { iat: seconds, nonce: "n", aud: "a", sd_hash: hash };
	return shown + signJwt(binding, holder, { typ: "kb+jwt", kid: null });
}

/** A list of two bits an entry, of which the sixth has this value. */
function listWith(value: number, claims: JsonObject = {}, by = issuer, typ = "statuslist+jwt"): string {
	const bytes = new Uint8Array(64);
	bytes[1] = value << 2;
	const lst = deflateSync(bytes).toString("base64url");
	return signJwt({ sub: list, iat: seconds, status_list: { bits: 2, lst }, ...claims }, by, { typ });
}

async function judged(text: string, evidence: EvidenceMap) {
	const policy = {
		recognised: new Map([[issuer.did, "The issuer"]]),
		profile: "public" as const,
		statusMaxAgeMs: 24 * 60 * 60 * 1000,
	};
	const judging = { evidence, policy, now, tools, inflate: inflateWithin };
	const report = await judgeSdJwt(readSdJwt(text, tools), asked, judging);
	return [report.verdict, ...report.errors.map(({ code }) => code)];
}

const status = (document: Json, options = {}) => found({ [`status-list ${list}`]: document }, options);
const inForce = status(listWith(0));

test("a token in force, presented by its holder, is valid", async () => {
	expect(await judged(presented(), inForce)).toEqual(["valid"]);
});

test.each([
	["revoked", 1, ["invalid", "REVOKED"]],
	["suspended", 2, ["invalid", "SUSPENDED"]],
	["of a status that only its issuer knows", 3, ["undetermined", "STATUS_UNSUPPORTED"]],
] as const)("a token that is %s is told so", async (_, value, answer) => {
	expect(await judged(presented(), status(listWith(value)))).toEqual(answer);
});

const old = { fetchedAt: new Date(now.getTime() - 25 * 60 * 60 * 1000) };
test.each([
	["is not there", new Map(), "STATUS_RETRIEVAL_ERROR"],
	["is no token", status({}), "STATUS_RETRIEVAL_ERROR"],
	["was signed by somebody else", status(listWith(0, {}, attacker)), "STATUS_VERIFICATION_ERROR"],
	["is for another address", status(listWith(0, { sub: `${list}2` })), "STATUS_VERIFICATION_ERROR"],
	["is declared as something else", status(listWith(0, {}, issuer, "JWT")), "STATUS_VERIFICATION_ERROR"],
	["has ended", status(listWith(0, { exp: seconds })), "STATUS_STALE"],
	["is an old copy", status(listWith(0), old), "STATUS_STALE"],
	["is no zlib stream", status(listWith(0, { status_list: { bits: 2, lst: "AAAA" } })), "STATUS_VERIFICATION_ERROR"],
	[
		"has entries of no size",
		status(listWith(0, { status_list: { bits: 3, lst: "AAAA" } })),
		"STATUS_VERIFICATION_ERROR",
	],
] as const)("a list that %s leaves the status open, which is never a pass", async (_, evidence, code) => {
	expect(await judged(presented(), evidence)).toEqual(["undetermined", code]);
});

test("an entry beyond the end of the list is none", async () => {
	const far = { status: { status_list: { idx: 256, uri: list } } };
	expect(await judged(presented(far), inForce)).toEqual(["undetermined", "RANGE_ERROR"]);
});

test.each([
	["has expired", { exp: seconds - 1 }, ["invalid", "EXPIRED"]],
	["is not valid yet", { nbf: seconds + 3600 }, ["invalid", "NOT_YET_VALID"]],
	["has a date that is none", { exp: "tomorrow" }, ["invalid", "DATE_INVALID"]],
	["was signed in the future", { iat: seconds + 3600 }, ["invalid", "PROOF_CREATED_IN_FUTURE"]],
	["names a key of nobody", { cnf: undefined }, ["invalid", "HOLDER_MISMATCH"]],
	["has no type", { vct: undefined }, ["invalid", "SCHEMA_INVALID"]],
	["is of an unknown type", { vct: "https://other.example/type" }, ["undetermined", "CONTEXT_NOT_ALLOWED"]],
	["names another issuer than signed", { iss: attacker.did }, ["invalid", "ISSUER_KEY_MISMATCH"]],
	[
		"writes its status in another way",
		{ status: { status_list: { idx: "5", uri: list } } },
		["invalid", "STATUS_MALFORMED"],
	],
] as const)("a token that %s is not valid", async (_, claims, [verdict, code]) => {
	const answer = await judged(presented(claims), inForce);
	expect([answer[0], answer.includes(code)]).toEqual([verdict, true]);
});

test("a token by an issuer who is on no list is unrecognised; under another type it is none", async () => {
	const evidence = status(listWith(0, {}, attacker));
	expect(await judged(presented({}, attacker), evidence)).toEqual(["unrecognised", "ISSUER_NOT_RECOGNISED"]);
	expect(await judged(presented({}, issuer, "JWT"), inForce)).toEqual(["invalid", "ENVELOPE_UNSUPPORTED"]);
});

test("the plan asks for the keys of an issuer on the web, and for the list, once", () => {
	const token = readSdJwt(presented({}, webIssuer), tools);
	const wanted = [
		{ kind: "controller-document", id: webIssuer.did },
		{ kind: "status-list", id: list },
	];
	expect(planSdJwt(token, new Map())).toEqual(wanted);
	expect(planSdJwt(token, inForce)).toEqual(wanted.slice(0, 1));
});
