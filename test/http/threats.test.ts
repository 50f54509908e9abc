import { Socket } from "node:net";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { EvidenceSource } from "../../src/app/evidence-sources.ts";
import { evidenceKey } from "../../src/core/evidence.ts";
import { asList, isObject } from "../../src/core/json.ts";
import type { Routes } from "../../src/http/route-deps.ts";
import { networkSource } from "../../src/net/network-source.ts";
import { bytesOf, type Case, titleOf } from "../corpus/case.ts";
import { ecdsaIssuer } from "../corpus/controls.ts";
import { corpus } from "../corpus/corpus.ts";
import { answerFrom, recognised } from "../corpus/run-case.ts";
import { now } from "../support/sign.ts";
import { type OpenService, openService } from "./open-service.ts";

// The corpus of our own, sent to the whole service. Whatever a case does not bring along is asked for by the real rules
// of the network, with a name service in which every name is on this machine.

let service: OpenService;
let app: Routes;
let current: Case;
const looked: string[] = [];

const fromCase: EvidenceSource = async (request) => {
	const found = answerFrom(current, evidenceKey(request), now);
	return found.state === "found" ? found : undefined;
};
const lookup = async (host: string): Promise<readonly string[]> => {
	looked.push(host);
	return ["127.0.0.1"];
};

let connections = 0;
// oxlint-disable-next-line typescript/unbound-method -- called again on the socket that it was called on
const { connect } = Socket.prototype;

const counting = new Proxy(connect, {
	apply: (target, socket, options) => {
		connections++;
		return Reflect.apply(target, socket, options);
	},
});

beforeAll(async () => {
	const trusted = [...recognised.keys(), ecdsaIssuer.did];
	const sources = [fromCase, networkSource({ allowHosts: [], lookup })];
	service = await openService(undefined, { at: now, trusted, sources, offline: true });
	app = service.app();
	Socket.prototype.connect = counting;
});
afterEach(() => expect(connections).toBe(0));
afterAll(async () => {
	Socket.prototype.connect = connect;
	await service.close();
});

interface Sent {
	readonly path: string;
	readonly body: Uint8Array<ArrayBuffer>;
}

const profileOf = ({ policy }: Case): string => policy?.profile ?? "public";
const isPresentation = ({ input }: Case): boolean =>
	isObject(input) && asList(input["type"]).includes("VerifiablePresentation");

function enveloped(one: Case): Uint8Array<ArrayBuffer> {
	const { challenge, domain } = one.policy ?? {};
	const member = isPresentation(one) ? "verifiablePresentation" : "verifiableCredential";
	const options = { ...(challenge === undefined ? {} : { challenge }), ...(domain === undefined ? {} : { domain }) };
	return new TextEncoder().encode(JSON.stringify({ [member]: one.input, options }));
}

/** Where and how a client sends it; for the public as it is, unless something was asked for. */
function sent(one: Case): Sent {
	if (profileOf(one) === "public") {
		return { path: "/verify", body: one.policy?.challenge === undefined ? bytesOf(one) : enveloped(one) };
	}
	return { path: isPresentation(one) ? "/presentations/verify" : "/credentials/verify", body: enveloped(one) };
}

function statusOf(one: Case): number {
	const { verdict, codes } = one.expect;
	if (codes.includes("BODY_TOO_LARGE")) return 413;
	if (verdict === "malformed") return 400;
	return profileOf(one) === "public" || verdict === "valid" ? 200 : 400;
}

interface Answer {
	readonly verdict?: string;
	readonly code?: string;
	readonly errors?: readonly { readonly code: string }[];
}

const codesOf = ({ code, errors = [] }: Answer): readonly string[] => [
	...(code === undefined ? [] : [code]),
	...errors.map((error) => error.code),
];

test.each(corpus.map((one) => [titleOf(one), one] as const))("over HTTP: %s", async (_, one) => {
	current = one;
	looked.length = 0;
	const { path, body } = sent(one);
	const response = await app.request(path, { method: "POST", headers: { "Content-Type": "application/json" }, body });
	const answer = (await response.json()) as Answer;
	expect({ status: response.status, codes: codesOf(answer) }).toEqual({
		status: statusOf(one),
		codes: one.expect.verdict === "valid" ? [] : expect.arrayContaining([...one.expect.codes]),
	});
	if (one.expect.verdict !== "malformed") expect(answer.verdict).toBe(one.expect.verdict);
	// Vocabularies and impossible addresses are refused before anybody asks where they are.
	if ([4, 5, 6, 12, 13, 15, 58, 59, 60].includes(one.threat)) expect(looked).toEqual([]);
});

test("a connection would be seen", async () => {
	const socket = new Socket().connect(9, "127.0.0.1");
	await new Promise((done) => socket.once("error", done));
	expect(connections).toBe(1);
	connections = 0;
});

const isLine = (one: Case): boolean =>
	profileOf(one) === "public" && !sent(one).body.includes(0x0a) && sent(one).body.some((byte) => byte > 0x20);

test("the whole corpus as one batch: a report a line, in order, and each says the same", async () => {
	// All lines share the evidence, so only those that bring none of their own are sent together.
	const lines = corpus.filter((one) => isLine(one) && Object.keys(one.evidence ?? {}).length === 0);
	const [first] = lines;
	if (first === undefined) throw new TypeError("there are no lines");
	current = { ...first, evidence: {} };
	const body = Buffer.concat(lines.flatMap((one) => [sent(one).body, Buffer.from("\n")]));
	const headers = { "Content-Type": "application/x-ndjson" };
	const response = await app.request("/verify/batch", { method: "POST", headers, body });
	expect(response.status).toBe(200);
	const reports = (await response.text())
		.trimEnd()
		.split("\n")
		.map((line) => JSON.parse(line) as Answer);
	expect(reports.length).toBe(lines.length);
	const wrong = lines.filter((one, at) => {
		const report = reports[at] ?? {};
		const verdict = one.expect.verdict === "malformed" ? "invalid" : one.expect.verdict;
		return report.verdict !== verdict || !one.expect.codes.every((code) => codesOf(report).includes(code));
	});
	expect(wrong.map(titleOf)).toEqual([]);
}, 120_000);
