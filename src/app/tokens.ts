import { encodeId } from "../core/crockford.ts";
import { TamgaError } from "../core/errors.ts";
import { hex } from "../core/hex.ts";
import type { Tools } from "../core/tools.ts";
import { parseDateTime } from "../core/verify/date-time.ts";
import type { Clock, Random, Register } from "./ports.ts";
import type { Token } from "./register/tokens.ts";

const tokenScopes = ["issue", "status", "read", "batch", "metrics", "webhooks"] as const;
export type TokenScope = (typeof tokenScopes)[number];

const mostPerMinute = 100_000;

interface TokenDeps {
	readonly register: Register;
	readonly random: Random;
	readonly clock: Clock;
	readonly tools: Pick<Tools, "sha256">;
}

export interface TokenRequest {
	readonly name: string;
	readonly scopes: readonly string[];
	/** Requests a minute, 1 to 100,000. */
	readonly perMinute?: number;
	/** A moment (ISO 8601 with a zone); without it the token lasts until it is revoked. */
	readonly expiresAt?: string;
}

/** Makes a token; the secret is shown this once and only its hash is kept. Throws USAGE. */
export async function createToken(
	{ register, random, clock, tools }: TokenDeps,
	{ name, scopes, perMinute, expiresAt }: TokenRequest,
): Promise<{ readonly token: Token; readonly secret: string }> {
	if (scopes.length === 0 || !scopes.every(isTokenScope)) {
		throw new TamgaError("USAGE", `A token has one or more of the scopes ${tokenScopes.join(", ")}.`);
	}
	if (perMinute !== undefined && !(Number.isInteger(perMinute) && perMinute >= 1 && perMinute <= mostPerMinute)) {
		throw new TamgaError("USAGE", `A limit is a number of requests a minute, from 1 to ${mostPerMinute}.`);
	}
	const secret = `tamga_${encodeId(random(16))}`;
	const token: Token = {
		id: encodeId(random(16)).slice(-8),
		hash: tokenHash(tools, secret),
		name,
		scopes: [...new Set(scopes)],
		...(perMinute === undefined ? {} : { perMinute }),
		createdAt: clock().toISOString(),
		...(expiresAt === undefined ? {} : { expiresAt: expiry(expiresAt, clock()) }),
	};
	await register.saveToken(token);
	return { token, secret };
}

/** Ends a token at once; one that has ended keeps its first date. Throws NOT_FOUND. */
export async function revokeToken(
	{ register, clock }: Pick<TokenDeps, "register" | "clock">,
	id: string,
): Promise<void> {
	const token = (await register.tokens()).find((one) => one.id === id.toUpperCase());
	if (token === undefined) throw new TamgaError("NOT_FOUND", `There is no token ${id}.`);
	if (token.revokedAt === undefined) await register.saveToken({ ...token, revokedAt: clock().toISOString() });
}

/** Throws UNAUTHORISED when the secret is no token in force, FORBIDDEN when it lacks the scope. */
export async function checkToken(
	deps: Omit<TokenDeps, "random">,
	secret: string | undefined,
	scope: TokenScope,
): Promise<Token> {
	const token = secret === undefined ? undefined : await deps.register.tokenByHash(tokenHash(deps.tools, secret));
	if (token === undefined || hasEnded(token, deps.clock())) throw new TamgaError("UNAUTHORISED");
	if (!token.scopes.includes(scope)) throw new TamgaError("FORBIDDEN", `It lacks the scope ${scope}.`);
	return token;
}

function isTokenScope(text: string): text is TokenScope {
	return (tokenScopes as readonly string[]).includes(text);
}

function hasEnded({ revokedAt, expiresAt }: Token, now: Date): boolean {
	return revokedAt !== undefined || (expiresAt !== undefined && Date.parse(expiresAt) <= now.getTime());
}

function expiry(text: string, now: Date): string {
	const moment = parseDateTime(text);
	if (moment === undefined) throw new TamgaError("USAGE", "A token ends at a date with time and zone.");
	if (moment <= now.getTime()) throw new TamgaError("USAGE", "A token ends in the future.");
	return new Date(moment).toISOString();
}

function tokenHash({ sha256 }: Pick<Tools, "sha256">, secret: string): string {
	return hex(sha256(new TextEncoder().encode(secret)));
}
