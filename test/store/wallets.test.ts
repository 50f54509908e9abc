import { describe, expect, test } from "vitest";
import type { WalletOffer } from "../../src/app/wallet/wallet-register.ts";
import { at, furnish, issuer, prepareMany } from "../support/certificates.ts";
import { databases, openForTest } from "../support/databases.ts";

const later = new Date(Date.parse(at) + 600_000).toISOString();
const justBefore = new Date(Date.parse(later) - 1).toISOString();

describe.each(databases)("the traffic with wallets on $database", ({ create }) => {
	async function open() {
		const register = await openForTest(await create());
		await furnish(register);
		const [certificate] = await prepareMany(register, 1);
		const offer: WalletOffer = {
			key: "a".repeat(64),
			codeHash: "b".repeat(64),
			transactionHash: "c".repeat(64),
			certificate: certificate?.id ?? "",
			createdAt: at,
			expiresAt: later,
		};
		const token = { hash: "d".repeat(64), certificate: offer.certificate, expiresAt: later };
		return { register, offer, token, certificate };
	}

	test("an offer stands until it ends", async () => {
		const { register, offer } = await open();
		await register.saveWalletOffer(offer);
		expect(await register.walletOffer(offer.key, justBefore)).toEqual(offer);
		expect(await register.walletOffer(offer.key, later)).toBeUndefined();
		expect(await register.walletOffer("e".repeat(64), at)).toBeUndefined();
	});

	test("an offer is redeemed once, whoever comes at the same time", async () => {
		const { register, offer, token } = await open();
		await register.saveWalletOffer(offer);
		const tokens = ["1", "2", "3"].map((digit) => ({ ...token, hash: digit.repeat(64) }));
		const won = await Promise.all(tokens.map((one) => register.redeemWalletOffer(offer.key, one, at)));
		expect(won.filter(Boolean)).toHaveLength(1);
		const known = await Promise.all(tokens.map(({ hash }) => register.walletToken(hash, at)));
		expect(known.map((one) => one !== undefined)).toEqual(won);
		expect(await register.walletOffer(offer.key, at)).toBeUndefined();
	});

	test("five tries are counted, and the offer is gone", async () => {
		const { register, offer } = await open();
		await register.saveWalletOffer(offer);
		const tries = await Promise.all(Array.from({ length: 7 }, () => register.tryWalletOffer(offer.codeHash, at)));
		expect(tries.filter((one) => one !== undefined)).toEqual(Array.from({ length: 5 }, () => offer));
		expect(await register.walletOffer(offer.key, at)).toBeUndefined();
	});

	test("a token ends, and what has ended is dropped with the next offer", async () => {
		const { register, offer, token } = await open();
		await register.saveWalletOffer(offer);
		await register.redeemWalletOffer(offer.key, token, at);
		expect(await register.walletToken(token.hash, justBefore)).toEqual(token);
		expect(await register.walletToken(token.hash, later)).toBeUndefined();
		await register.saveWalletOffer({ ...offer, createdAt: later, expiresAt: "2999-01-01T00:00:00.000Z" });
		expect(await register.walletToken(token.hash, at)).toBeUndefined();
	});

	test("a nonce is good once and until it ends", async () => {
		const { register } = await open();
		await register.saveWalletNonce("1".repeat(64), later, at);
		await register.saveWalletNonce("2".repeat(64), later, at);
		expect(await register.useWalletNonce("1".repeat(64), at)).toBe(true);
		expect(await register.useWalletNonce("1".repeat(64), at)).toBe(false);
		expect(await register.useWalletNonce("2".repeat(64), later)).toBe(false);
		expect(await register.useWalletNonce("3".repeat(64), at)).toBe(false);
	});

	test("a question keeps its first answer", async () => {
		const { register } = await open();
		await register.saveWalletSession("1".repeat(64), later, at);
		expect(await register.walletSession("1".repeat(64), at)).toEqual({ expiresAt: later });
		expect(await register.answerWalletSession("1".repeat(64), "sealed", at)).toBe(true);
		expect(await register.answerWalletSession("1".repeat(64), "another", at)).toBe(false);
		expect(await register.walletSession("1".repeat(64), at)).toEqual({ expiresAt: later, answer: "sealed" });
		expect(await register.walletSession("1".repeat(64), later)).toBeUndefined();
		expect(await register.answerWalletSession("2".repeat(64), "sealed", at)).toBe(false);
	});

	test("a suspension is told at the place of the revocation", async () => {
		const { register, certificate } = await open();
		const place = certificate?.places.find(({ purpose }) => purpose === "revocation");
		const change = { certificate: certificate?.id ?? "", reason: "under-review", at } as const;
		expect(await register.suspendedInList(issuer.slug, 1)).toEqual([]);
		await register.changeStatus([{ ...change, purpose: "suspension", set: true }]);
		expect(await register.suspendedInList(issuer.slug, 1)).toEqual([place?.index]);
		await register.changeStatus([{ ...change, purpose: "suspension", set: false }]);
		await register.changeStatus([{ ...change, purpose: "revocation", set: true }]);
		expect(await register.suspendedInList(issuer.slug, 1)).toEqual([]);
	});
});
