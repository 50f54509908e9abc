import { asList, isObject, type Json, type JsonObject } from "../../core/json.ts";
import { TamgaError } from "../../core/errors.ts";
import { parseStrictJson } from "../../core/verify/strict-json.ts";
import { isQueryId, type QueryId } from "./question.ts";
import { WalletError } from "./wallet-error.ts";

/** The one presentation of an answer, and as what it was asked for. */
export interface Presented {
	readonly query: QueryId;
	/** An SD-JWT or a JWT as text, else a presentation with its proof. */
	readonly presentation: string | JsonObject;
}

/** A wallet that does not want to answer says so (OpenID4VP 1.0 §8.5). */
export type Answer = Presented | "declined";

/**
 * Reads the form that a wallet sends to `direct_post` (OpenID4VP 1.0 §8.1 and §8.2): `vp_token` is an object with a list
 * of presentations for each query, of which we ask for one. Throws `invalid_request`.
 */
export function parseAnswer(form: Readonly<Record<string, string>>, state: string): Answer {
	if (form["state"] !== state) throw new WalletError("invalid_request", "This is no answer to the question.");
	if (form["error"] !== undefined) return "declined";
	const token = readToken(form["vp_token"] ?? "");
	const all = Object.entries(isObject(token) ? token : {}).flatMap(([query, presentations]) =>
		asList(presentations).map((presentation) => ({ query, presentation })),
	);
	const [first, ...more] = all;
	if (first === undefined || more.length > 0) throw new WalletError("invalid_request", "Present one certificate.");
	const { query, presentation } = first;
	const isReadable = typeof presentation === "string" || isObject(presentation);
	if (!isQueryId(query) || !isReadable) throw new WalletError("invalid_request", "Nothing like that was asked for.");
	return { query, presentation };
}

function readToken(text: string): Json {
	try {
		return parseStrictJson(new TextEncoder().encode(text));
	} catch (error) {
		if (error instanceof TamgaError) throw new WalletError("invalid_request", "The vp_token is no JSON.", error);
		throw error;
	}
}
