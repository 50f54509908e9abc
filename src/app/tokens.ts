import { encodeId } from "../core/crockford.ts";
import { TamgaError } from "../core/errors.ts";
import { hex } from "../core/template.ts";
import type { Tools } from "../core/tools.ts";
import type { Clock, Random, Register, Token } from "./ports.ts";

export const tokenScopes = ["issue", "status", "batch", "metrics"] as const;
export type TokenScope = (typeof tokenScopes)[number];

interface TokenDeps {
	readonly register: Register;
	readonly random: Random;
	readonly clock: Clock;
	readonly tools: Pick<Tools, "sha256">;
}

/** Makes a token; the secret is shown this once and only its hash is kept. */
export async function createToken(
	deps: TokenDeps,
	request: { readonly name: string; readonly scopes: readonly string[]; readonly expiresAt?: string },
): Promise<{ readonly token: Token; readonly secret: string }> {
	const unknown = request.scopes.find((scope) => !(tokenScopes as readonly string[]).includes(scope));
	if (unknown !== undefined || request.scopes.length === 0) {
		throw new TamgaError("USAGE", `A token has one or more of the scopes ${tokenScopes.join(", ")}.`);
	}
	const secret = `tamga_${encodeId(deps.random(16))}`;
	const token: Token = {
		id: encodeId(deps.random(16)).slice(-8),
		hash: tokenHash(deps.tools, secret),
		name: request.name,
		scopes: request.scopes,
		createdAt: deps.clock().toISOString(),
		...(request.expiresAt === undefined ? {} : { expiresAt: request.expiresAt }),
	};
	await deps.register.saveToken(token);
	return { token, secret };
}

export async function revokeToken(
	{ register, clock }: Pick<TokenDeps, "register" | "clock">,
	id: string,
): Promise<void> {
	const token = (await register.tokens()).find((one) => one.id === id.toUpperCase());
	if (token === undefined) throw new TamgaError("NOT_FOUND", `There is no token ${id}.`);
	await register.saveToken({ ...token, revokedAt: clock().toISOString() });
}

/** Throws UNAUTHORISED when the secret is no token in force, FORBIDDEN when it lacks the scope. */
export async function checkToken(
	deps: Omit<TokenDeps, "random">,
	secret: string | undefined,
	scope: TokenScope,
): Promise<Token> {
	const token = secret === undefined ? undefined : await deps.register.tokenByHash(tokenHash(deps.tools, secret));
	const now = deps.clock().toISOString();
	const inForce = token !== undefined && token.revokedAt === undefined && (token.expiresAt ?? "9999") > now;
	if (!inForce) throw new TamgaError("UNAUTHORISED");
	if (!token.scopes.includes(scope)) throw new TamgaError("FORBIDDEN", `It lacks the scope ${scope}.`);
	return token;
}

function tokenHash({ sha256 }: Pick<Tools, "sha256">, secret: string): string {
	return hex(sha256(new TextEncoder().encode(secret)));
}
