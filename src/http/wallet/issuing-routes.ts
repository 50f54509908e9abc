import { Hono } from "hono";
import { cors } from "hono/cors";
import { TamgaError } from "../../core/errors.ts";
import { parseStrictJson } from "../../core/verify/strict-json.ts";
import { bearerSecret } from "../bearer.ts";
import { mediaType, readBody, requireJson } from "../body.ts";
import { limited } from "../lanes.ts";
import type { AppContext, AppEnv, RouteDeps, Routes } from "../route-deps.ts";
import { readUrlEncoded } from "../url-encoded.ts";
import { walletAnswer } from "./wallet-answer.ts";

/** Bytes; a request is a key, a nonce and a signature. */
const longestBody = 32 * 1024;
const mostFields = 16;

/** Wallets in a browser may come too. They bring a token of their own, and never a cookie. */
const fromAnywhere = cors({
	origin: "*",
	allowMethods: ["GET", "POST"],
	allowHeaders: ["Content-Type", "Authorization", "Accept", "DPoP"],
	exposeHeaders: ["WWW-Authenticate", "Retry-After", "X-Request-Id"],
	maxAge: 86_400,
});

/** The endpoints of OpenID4VCI 1.0 at which a wallet fetches what its holder was offered. */
export function walletIssuingRoutes({ services, options, lanes }: RouteDeps): Routes {
	const { wallets } = services;
	const routes: Routes = new Hono<AppEnv>();
	routes.use("/wallet/*", fromAnywhere);
	routes.get("/wallet/offers/:offer", limited(lanes.numbers, options), async (c) => {
		c.header("Cache-Control", "no-store");
		const offer = await wallets.readOffer(c.req.param("offer"));
		if (offer === undefined) throw new TamgaError("NOT_FOUND");
		return c.json(offer);
	});
	routes.post("/wallet/token", limited(lanes.numbers, options), (c) =>
		walletAnswer(c, "invalid_request", async () => wallets.token(await readForm(c), c.req.raw)),
	);
	routes.post("/wallet/nonce", limited(lanes.certificates, options), (c) =>
		walletAnswer(c, "invalid_request", () => wallets.nonce()),
	);
	routes.post("/wallet/credential", limited(lanes.certificates, options), (c) =>
		walletAnswer(c, "invalid_credential_request", async () => {
			requireJson(c);
			return wallets.credential(bearerSecret(c), parseStrictJson(await readBody(c, longestBody)));
		}),
	);
	return routes;
}

/** A form whose fields stand there once (RFC 6749 §3.2). Throws BAD_REQUEST, UNSUPPORTED_MEDIA_TYPE. */
export async function readForm(c: AppContext, limit = longestBody): Promise<Readonly<Record<string, string>>> {
	if (mediaType(c) !== "application/x-www-form-urlencoded") throw new TamgaError("UNSUPPORTED_MEDIA_TYPE");
	const fields = readUrlEncoded(await readBody(c, limit), mostFields) ?? [];
	const utf8 = new TextDecoder();
	const form = new Map(fields.map(({ name, value }) => [name, utf8.decode(value)]));
	if (fields.length === 0 || form.size < fields.length) throw new TamgaError("BAD_REQUEST", "Send each field once.");
	return Object.fromEntries(form);
}
