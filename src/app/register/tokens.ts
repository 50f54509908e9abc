export interface Token {
	readonly id: string;
	/** SHA-256 (hex) of the secret; the secret itself is never stored. */
	readonly hash: string;
	readonly name: string;
	readonly scopes: readonly string[];
	/** Requests a minute with it; none of its own where it is left out. */
	readonly perMinute?: number;
	readonly createdAt: string;
	readonly expiresAt?: string;
	readonly revokedAt?: string;
}

export interface TokenStore {
	saveToken(token: Token): Promise<void>;
	tokens(): Promise<readonly Token[]>;
	tokenByHash(hash: string): Promise<Token | undefined>;
}
