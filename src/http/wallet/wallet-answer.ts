import { WalletError, type WalletErrorCode } from "../../app/wallet/wallet-error.ts";
import { TamgaError } from "../../core/errors.ts";
import type { JsonObject } from "../../core/json.ts";
import { problemDetails } from "../problem.ts";
import type { AppContext } from "../route-deps.ts";

/**
 * What the endpoints for wallets answer: JSON that nobody keeps, and every error as OAuth 2.0 writes it (RFC 6749 §5.2).
 * What is wrong with a body in itself is the endpoint's own `malformed`; our own faults go their usual way.
 */
export async function walletAnswer(
	c: AppContext,
	malformed: WalletErrorCode,
	work: () => Promise<JsonObject>,
): Promise<Response> {
	c.header("Cache-Control", "no-store");
	try {
		return c.json(await work());
	} catch (error) {
		const refusal = refusalOf(error, malformed);
		if (refusal === undefined) throw error;
		const { error: code, message } = refusal;
		// RFC 6750 §3.1
		if (code === "invalid_token") c.header("WWW-Authenticate", 'Bearer error="invalid_token"');
		return c.json({ error: code, error_description: message }, code === "invalid_token" ? 401 : 400);
	}
}

function refusalOf(error: unknown, malformed: WalletErrorCode): WalletError | undefined {
	if (error instanceof WalletError) return error;
	const isTheirs = error instanceof TamgaError && problemDetails(error, "").status < 500;
	return isTheirs ? new WalletError(malformed, error.message) : undefined;
}
