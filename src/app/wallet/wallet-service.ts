import type { Json, JsonObject } from "../../core/json.ts";
import { baseOfHost } from "../deployment.ts";
import type { SteadyClock } from "../steady-clock.ts";
import { parseTokenRequest } from "./issuing-protocol.ts";
import { issueToWallet, makeNonce } from "./issue-to-wallet.ts";
import { type MadeOffer, makeOffer, readOffer, redeemOffer } from "./offers.ts";
import {
	answerQuestion,
	ask,
	type AskedQuestion,
	readQuestion,
	readSession,
	type SessionDeps,
	type SessionState,
} from "./sessions.ts";
import { tokenListAddress, type TokenStatusLists } from "./token-status-lists.ts";

/** OpenID4VCI 1.0 by pre-authorised code, and OpenID4VP 1.0: what the routes for wallets may ask for. */
export interface WalletService {
	/** Whoever asks must have shown to be the certificate's holder. Throws NOT_FOUND, NOT_IN_FORCE. */
	offer(certificate: string): Promise<MadeOffer>;
	/** The offer as a wallet fetches it; `undefined` when it is used up, has ended or never was. */
	readOffer(id: string): Promise<JsonObject | undefined>;
	/** The answer of the token endpoint. Throws a WalletError. */
	token(form: Readonly<Record<string, string>>, request: Request): Promise<JsonObject>;
	nonce(): Promise<JsonObject>;
	/** The answer of the credential endpoint. Throws a WalletError, and then nothing was issued. */
	credential(bearer: string | undefined, body: Json): Promise<JsonObject>;
	/** A status list for SD-JWT, signed, under the name of the host that was asked; `undefined` when there is none. */
	statusToken(issuer: string, list: number, host: string): Promise<string | undefined>;

	/** Asks whichever wallet comes for a certificate. */
	ask(): Promise<AskedQuestion>;
	/** How it stands with a question; `undefined` when it has ended or never was. */
	session(session: string): Promise<SessionState | undefined>;
	/** The question as a wallet fetches it, signed; `undefined` when it is not open. */
	question(id: string): Promise<string | undefined>;
	/** Takes a wallet's answer. Throws a WalletError for what is none. */
	answer(id: string, form: Readonly<Record<string, string>>): Promise<JsonObject>;
}

export function walletService(
	deps: SessionDeps & { readonly tokenLists: TokenStatusLists; readonly time: SteadyClock },
): WalletService {
	const { deployment, tokenLists, time } = deps;
	return {
		offer: (certificate) => makeOffer(deps, certificate),
		readOffer: (id) => readOffer(deps, id),
		token: async (form, request) => {
			const { code, transactionCode } = await parseTokenRequest(form, request, deployment.baseUrl);
			return await redeemOffer(deps, code, transactionCode);
		},
		nonce: () => makeNonce(deps),
		credential: async (bearer, body) => time.whileSteady(() => issueToWallet(deps, bearer, body)),
		statusToken: (issuer, list, host) =>
			tokenLists.readAddress(tokenListAddress({ baseUrl: baseOfHost(deployment, host) }, issuer, list)),
		ask: () => ask(deps),
		session: (session) => readSession(deps, session),
		question: (id) => readQuestion(deps, id),
		answer: (id, form) => answerQuestion(deps, id, form),
	};
}
