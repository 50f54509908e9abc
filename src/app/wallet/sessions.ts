import type { JsonObject } from "../../core/json.ts";
import type { MicroCertificate } from "../../core/micro-certificate.ts";
import type { Report } from "../../core/report.ts";
import { type QrCode, qrCode } from "../../render/qr.ts";
import type { VerifyDeps } from "../verify-document.ts";
import { judgeAnswer } from "./judge-answer.ts";
import { parseAnswer } from "./presentation-protocol.ts";
import { dcqlQuery, verifierMetadata } from "./question.ts";
import type { Seal } from "../seal.ts";
import { signToken } from "./sign-token.ts";
import { minutesAfter, questionMinutes, type WalletDeps } from "./wallet-deps.ts";
import { WalletError } from "./wallet-error.ts";
import { derived, freshSecret, sealKey, stored } from "./wallet-secrets.ts";

/** A verifier's question to a wallet, as the one who asks sees it. */
export interface AskedQuestion {
	/** Who knows it may read the answer. */
	readonly session: string;
	/** What a wallet opens: `openid4vp://…` It leads to the question, never to the answer. */
	readonly link: string;
	readonly expiresAt: Date;
}

/** How it stands with a question. Nothing of an answer is kept for longer than the question is open. */
export type SessionState = Waiting | WalletAnswer;

export interface Waiting {
	readonly state: "waiting";
	readonly expiresAt: Date;
	readonly link: string;
	/** The link as a QR code. */
	readonly code: QrCode;
}

export type WalletAnswer =
	| { readonly state: "declined" }
	| {
			readonly state: "answered";
			readonly report: Report;
			readonly certificate?: MicroCertificate;
			/** Of an SD-JWT: what its holder showed, and how many claims were kept back. */
			readonly shown?: JsonObject;
			readonly keptBack?: number;
	  };

export interface SessionDeps extends WalletDeps {
	readonly seal: Seal;
	readonly verifier: VerifyDeps;
	/** Inflates a zlib stream, never beyond `limit` bytes; `undefined` for more. */
	readonly inflate: (bytes: Uint8Array, limit: number) => Promise<Uint8Array | undefined>;
}

/** Opens a question to whichever wallet comes. */
export async function ask(deps: SessionDeps): Promise<AskedQuestion> {
	const { register, random, clock, tools } = deps;
	const session = freshSecret(random);
	const now = clock();
	const expiresAt = minutesAfter(now, questionMinutes);
	await register.saveWalletSession(keyOf(questionOf(session, deps), deps), expiresAt, now.toISOString());
	const link = await linkTo(derived("question", session, tools), deps);
	return { session, link, expiresAt: new Date(expiresAt) };
}

/** How it stands; `undefined` for a session that has ended or never was. */
export async function readSession(deps: SessionDeps, session: string): Promise<SessionState | undefined> {
	const { register, clock, seal, tools } = deps;
	const question = questionOf(session, deps);
	const found = await register.walletSession(keyOf(question, deps), clock().toISOString());
	if (found === undefined) return undefined;
	const { answer, expiresAt } = found;
	if (answer !== undefined) return JSON.parse(seal.open(answer, sealKey(question, tools))) as WalletAnswer;
	const link = await linkTo(question, deps);
	return { state: "waiting", expiresAt: new Date(expiresAt), link, code: qrCode(link) };
}

/** The question as a wallet fetches it: a signed request object (OpenID4VP 1.0 §5); `undefined` when it is not open. */
export async function readQuestion(deps: SessionDeps, question: string): Promise<string | undefined> {
	const now = deps.clock();
	const found = await deps.register.walletSession(keyOf(question, deps), now.toISOString());
	if (found === undefined || found.answer !== undefined) return undefined;
	const issuer = await asker(deps);
	const signer = await deps.keyRing.signer(issuer.slug);
	const [iat, exp] = [now, new Date(found.expiresAt)].map((moment) => Math.floor(moment.getTime() / 1000));
	const claims = {
		...(await requestOf(question, deps)),
		aud: "https://self-issued.me/v2",
		iat: iat ?? 0,
		exp: exp ?? 0,
	};
	return await signToken(claims, signer, "oauth-authz-req+jwt");
}

/** Judges what a wallet sends, once. Throws `invalid_request`. */
export async function answerQuestion(
	deps: SessionDeps,
	question: string,
	form: Readonly<Record<string, string>>,
): Promise<JsonObject> {
	const { register, clock, seal, tools } = deps;
	const key = keyOf(question, deps);
	const open = await register.walletSession(key, clock().toISOString());
	if (open === undefined || open.answer !== undefined) throw new WalletError("invalid_request", closed);
	const answer = await judged(deps, question, form);
	const sealed = seal.close(JSON.stringify(answer), sealKey(question, tools));
	const isFirst = await register.answerWalletSession(key, sealed, clock().toISOString());
	if (!isFirst) throw new WalletError("invalid_request", closed);
	return {};
}

const closed = "This question was answered, has ended or never was.";

async function judged(
	deps: SessionDeps,
	question: string,
	form: Readonly<Record<string, string>>,
): Promise<WalletAnswer> {
	const request = await requestOf(question, deps);
	const presented = parseAnswer(form, request.state);
	if (presented === "declined") return { state: "declined" };
	return await judgeAnswer(deps, presented, { nonce: request.nonce, audience: request.client_id });
}

/** All of it follows from the question's own secret: whoever answers must have read it there. */
async function requestOf(question: string, deps: SessionDeps) {
	const { deployment, tools } = deps;
	return {
		response_type: "vp_token",
		response_mode: "direct_post",
		client_id: await clientId(deps),
		response_uri: addressOf(question, deps),
		nonce: derived("nonce of", question, tools),
		state: derived("state of", question, tools),
		dcql_query: dcqlQuery(deployment),
		client_metadata: verifierMetadata,
	} as const;
}

async function linkTo(question: string, deps: SessionDeps): Promise<string> {
	const query = new URLSearchParams({ client_id: await clientId(deps), request_uri: addressOf(question, deps) });
	return `openid4vp://?${query.toString()}`;
}

async function clientId(deps: SessionDeps): Promise<string> {
	return `decentralized_identifier:${(await asker(deps)).did}`;
}

/** The issuer who is the host itself asks, else the first. Throws NOT_FOUND where none is registered yet. */
async function asker({ register }: SessionDeps) {
	const [first] = await register.issuers();
	if (first === undefined) throw new WalletError("invalid_request", "No issuer is registered yet.");
	return first;
}

function questionOf(session: string, { tools }: SessionDeps): string {
	return derived("question", session, tools);
}

function keyOf(question: string, { tools }: SessionDeps): string {
	return stored("question", question, tools);
}

function addressOf(question: string, { deployment }: SessionDeps): string {
	return `${deployment.baseUrl}/wallet/questions/${question}`;
}
