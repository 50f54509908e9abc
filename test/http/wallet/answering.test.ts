import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { WalletAnswer } from "../../../src/app/wallet/sessions.ts";
import type { JsonObject } from "../../../src/core/json.ts";
import { openWalletService, type WalletTestService } from "./open-wallet-service.ts";
import { type ClientKey, fetchCredential, makeClientKey, signWith } from "./wallet-client.ts";

let service: WalletTestService;
const key = makeClientKey("ES256");
let held: { readonly sdJwt: string; readonly jwt: string };

beforeAll(async () => {
	service = await openWalletService(() => new Date());
	const fetched = async (form: string) =>
		String(await fetchCredential(await service.services.wallets.offer(certificate(0)), form, key));
	held = { sdJwt: await fetched("micro-certificate-sd-jwt"), jwt: await fetched("micro-certificate-jwt") };
});
afterAll(() => service.close());

const certificate = (at: number) => service.certificates[at]?.id ?? "";
const seconds = () => Math.floor(Date.now() / 1000);

/** A question as a wallet reads it. */
async function ask() {
	const { session, link } = await service.services.wallets.ask();
	const address = new URL(link).searchParams.get("request_uri") ?? "";
	const response = await fetch(address);
	expect(response.headers.get("content-type")).toBe("application/oauth-authz-req+jwt");
	const [, payload = ""] = (await response.text()).split(".");
	const request = JSON.parse(Buffer.from(payload, "base64url").toString()) as Record<
		"nonce" | "client_id" | "state" | "response_uri",
		string
	>;
	return { session, address, request };
}
type Question = Awaited<ReturnType<typeof ask>>;

const send = (address: string, form: Record<string, string>) =>
	fetch(address, { method: "POST", body: new URLSearchParams(form) });

async function answer({ session, request }: Question, query: string, presentation: string | JsonObject) {
	const form = { state: request.state, vp_token: JSON.stringify({ [query]: [presentation] }) };
	const { status } = await send(request.response_uri, form);
	expect(status).toBe(200);
	const state = await service.services.wallets.session(session);
	if (state?.state !== "answered") throw new TypeError("the question was not answered");
	return state;
}

const codesIn = ({ report }: Extract<WalletAnswer, { state: "answered" }>) => [
	report.verdict,
	...report.errors.map(({ code }) => code),
];

/** Presents an SD-JWT with the disclosures that are chosen by name. */
function present(
	question: Question,
	{ by = key, names = ["name", "course_title"], claims = {}, header = {} }: Wrong = {},
) {
	const [jwt = "", ...disclosures] = held.sdJwt.split("~").filter((part) => part !== "");
	const named = (text: string) => (JSON.parse(Buffer.from(text, "base64url").toString()) as string[])[1] ?? "";
	const chosen = disclosures.filter((text) => names.includes(named(text)));
	const shown = `${[jwt, ...chosen].join("~")}~`;
	const { nonce, client_id: aud } = question.request;
	const sdHash = createHash("sha256").update(shown).digest("base64url");
	const binding = { iat: seconds(), nonce, aud, sd_hash: sdHash, ...claims };
	return shown + signWith(by, { typ: "kb+jwt", ...header }, binding);
}

interface Wrong {
	readonly by?: ClientKey;
	readonly names?: readonly string[];
	readonly claims?: JsonObject;
	readonly header?: JsonObject;
}

describe("an SD-JWT", () => {
	test("is valid, and tells what was shown and how much was kept back", async () => {
		const question = await ask();
		const state = await answer(question, "sd-jwt", present(question));
		expect(codesIn(state)).toEqual(["valid"]);
		expect(state).toMatchObject({ keptBack: 7, report: { credential: { subjectName: "Ganbold Enkhtuya" } } });
		expect(Object.keys(state.shown ?? {}).sort()).toEqual(["course_title", "name"]);
	});

	test.each([
		["by another key", { by: makeClientKey("ES256") }, "HOLDER_MISMATCH"],
		["by a key of another kind", { by: makeClientKey("EdDSA") }, "KEY_TYPE_MISMATCH"],
		["for another question", { claims: { nonce: "another" } }, "INVALID_CHALLENGE_ERROR"],
		["for another verifier", { claims: { aud: "https://other.example" } }, "INVALID_DOMAIN_ERROR"],
		["with other disclosures", { claims: { sd_hash: "AAAA" } }, "PROOF_INVALID"],
		["in the future", { claims: { iat: seconds() + 3600 } }, "PROOF_CREATED_IN_FUTURE"],
		["under another type", { header: { typ: "JWT" } }, "ENVELOPE_UNSUPPORTED"],
	] as const)("presented %s is invalid", async (_, wrong, code) => {
		const question = await ask();
		expect(codesIn(await answer(question, "sd-jwt", present(question, wrong)))).toEqual(["invalid", code]);
	});

	test("that nobody presents is invalid", async () => {
		expect(codesIn(await answer(await ask(), "sd-jwt", held.sdJwt))).toEqual(["invalid", "HOLDER_MISMATCH"]);
	});

	test("with a disclosure that was never signed, or one twice, is invalid", async () => {
		const made = Buffer.from('["salt","name","Somebody Else"]').toString("base64url");
		const [first = ""] = held.sdJwt.split("~").slice(1);
		for (const extra of [made, first]) {
			const text = `${held.sdJwt}${extra}~`;
			expect(codesIn(await answer(await ask(), "sd-jwt", text))).toEqual(["invalid", "SCHEMA_INVALID"]);
		}
	});

	test("that was changed is invalid", async () => {
		const question = await ask();
		const text = present(question).replace(/^([^.]+\.[^.]+\.)(.)/, (_, before: string, sign: string) => {
			return before + (sign === "A" ? "B" : "A");
		});
		expect(codesIn(await answer(question, "sd-jwt", text))[0]).toBe("invalid");
		expect(codesIn(await answer(await ask(), "sd-jwt", "nothing"))).toEqual(["invalid", "ENVELOPE_UNSUPPORTED"]);
	});
});

describe("a JWT", () => {
	const wrap = ({ request }: Question, by: ClientKey, credential: string) =>
		signWith(
			by,
			{ typ: "JWT", kid: `${by.did}#0` },
			{
				iss: by.did,
				aud: request.client_id,
				nonce: request.nonce,
				iat: seconds(),
				vp: {
					"@context": ["https://www.w3.org/2018/credentials/v1"],
					type: ["VerifiablePresentation"],
					verifiableCredential: [credential],
				},
			},
		);

	test("is valid when its holder presents it", async () => {
		const question = await ask();
		expect(codesIn(await answer(question, "jwt", wrap(question, key, held.jwt)))).toEqual(["valid"]);
	});

	test("is invalid when somebody else does, or for another question, or by nobody", async () => {
		const [mine, old] = [await ask(), await ask()];
		const thief = makeClientKey("ES256");
		expect(codesIn(await answer(mine, "jwt", wrap(mine, thief, held.jwt)))).toEqual(["invalid", "HOLDER_MISMATCH"]);
		const replayed = codesIn(await answer(await ask(), "jwt", wrap(old, key, held.jwt)));
		expect(replayed).toEqual(["invalid", "INVALID_CHALLENGE_ERROR"]);
		expect(codesIn(await answer(await ask(), "jwt", held.jwt))).toEqual(["invalid", "NOT_A_PRESENTATION"]);
	});
});

describe("a question", () => {
	test("is answered once, and then no more asked", async () => {
		const question = await ask();
		await answer(question, "sd-jwt", present(question));
		const again = await send(question.request.response_uri, { state: question.request.state, vp_token: "{}" });
		expect([again.status, await again.json()]).toMatchObject([400, { error: "invalid_request" }]);
		expect((await fetch(question.address)).status).toBe(404);
	});

	test("takes no answer to another one, of two certificates, or of none", async () => {
		const { request, session } = await ask();
		const forms = [
			{ state: "another", vp_token: JSON.stringify({ jwt: [held.jwt] }) },
			{ state: request.state, vp_token: JSON.stringify({ jwt: [held.jwt], "sd-jwt": [held.sdJwt] }) },
			{ state: request.state, vp_token: JSON.stringify({ other: [held.jwt] }) },
			{ state: request.state, vp_token: "{" },
			{ state: request.state },
		];
		for (const form of forms) expect((await send(request.response_uri, form)).status).toBe(400);
		expect(await service.services.wallets.session(session)).toMatchObject({ state: "waiting" });
	});

	test("may be declined", async () => {
		const { request, session } = await ask();
		await send(request.response_uri, { state: request.state, error: "access_denied" });
		expect(await service.services.wallets.session(session)).toEqual({ state: "declined" });
	});

	test("tells its answer only to whoever asked, for five minutes, and keeps nothing readable", async () => {
		const question = await ask();
		await answer(question, "sd-jwt", present(question));
		const secret = new URL(question.address).pathname.split("/").at(-1) ?? "";
		expect((await fetch(`${service.baseUrl}/verify/wallet/${secret}`)).status).toBe(404);
		const page = await fetch(`${service.baseUrl}/verify/wallet/${question.session}`, {
			headers: { Accept: "text/html" },
		});
		expect([page.headers.get("cache-control"), page.headers.get("refresh")]).toEqual(["no-store", null]);
		expect(await page.text()).toContain("Ganbold Enkhtuya");
		service.pass(5);
		expect((await fetch(`${service.baseUrl}/verify/wallet/${question.session}`)).status).toBe(404);
	});

	test("waits on a page that comes again by itself, without a script", async () => {
		const asked = await fetch(`${service.baseUrl}/verify/wallet`, {
			method: "POST",
			headers: { Accept: "text/html" },
			redirect: "manual",
		});
		const page = await fetch(service.baseUrl + (asked.headers.get("location") ?? ""), {
			headers: { Accept: "text/html" },
		});
		expect([asked.status, page.status, page.headers.get("refresh")]).toEqual([303, 200, "3"]);
		expect(await page.text()).toContain("openid4vp://");
	});
});
