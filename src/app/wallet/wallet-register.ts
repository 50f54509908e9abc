/**
 * What of the traffic with wallets outlives a request: secrets only as SHA-256 (hexadecimal), nobody's key, and nothing
 * for longer than it is good for. Moments are ISO 8601. Whatever is saved here also drops what has ended.
 */
export interface WalletRegister {
	saveWalletOffer(offer: WalletOffer): Promise<void>;
	/** While it can still be taken up: not redeemed, not ended, and with tries left. */
	walletOffer(key: string, at: string): Promise<WalletOffer | undefined>;
	/** Counts a try with a code of which one is left, before anybody knows whether it is right. */
	tryWalletOffer(codeHash: string, at: string): Promise<WalletOffer | undefined>;
	/** Ends the offer and stores the token in its place; false when somebody else was quicker. */
	redeemWalletOffer(key: string, token: WalletToken, at: string): Promise<boolean>;
	walletToken(hash: string, at: string): Promise<WalletToken | undefined>;

	saveWalletNonce(hash: string, expiresAt: string, at: string): Promise<void>;
	/** True once for each nonce. */
	useWalletNonce(hash: string, at: string): Promise<boolean>;

	saveWalletSession(key: string, expiresAt: string, at: string): Promise<void>;
	walletSession(key: string, at: string): Promise<WalletSession | undefined>;
	/** Keeps the first answer; false when there is one already, or no such session. */
	answerWalletSession(key: string, answer: string, at: string): Promise<boolean>;

	/** Where, in a list of revocations, those stand that are suspended now: ascending. */
	suspendedInList(issuer: string, list: number): Promise<readonly number[]>;
}

/** How often somebody may try to guess a transaction code. */
export const offerTries = 5;

export interface WalletOffer {
	/** Of the offer's id. */
	readonly key: string;
	readonly codeHash: string;
	/** Of the transaction code together with the pre-authorised code, since the former alone would be guessed. */
	readonly transactionHash: string;
	readonly certificate: string;
	readonly createdAt: string;
	readonly expiresAt: string;
}

export interface WalletToken {
	readonly hash: string;
	readonly certificate: string;
	readonly expiresAt: string;
}

/** A verifier's question to a wallet. */
export interface WalletSession {
	readonly expiresAt: string;
	/** Sealed, so that only the two sides of the session can read it. */
	readonly answer?: string;
}
