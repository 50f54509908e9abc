import { awardKey } from "../core/award.ts";
import { dayIn } from "../core/calendar.ts";
import { encodeId } from "../core/crockford.ts";
import { TamgaError } from "../core/errors.ts";
import type { Tools } from "../core/tools.ts";
import { certificateSigner } from "./certificate-signer.ts";
import type { KeyRing, Register } from "./ports.ts";
import type { Certificate, PreparedCertificate } from "./register/certificates.ts";
import type { Issuer } from "./register/issuers.ts";
import {
	type CertificateMaker,
	certificateMaker,
	type DigestedAward,
	type PrepareDeps,
} from "./prepare-certificate.ts";

export interface IssueAwardsDeps extends PrepareDeps {
	readonly keyRing: KeyRing;
	readonly tools: Tools;
}

export type IssuedCertificate = Certificate & { readonly signed: string };

/** Where awards become certificates, so many at a time as the caller has at hand. */
export interface IssuingDesk {
	/** Answers with what was issued; another process may have been faster with the other awards. */
	issue(awards: readonly DigestedAward[]): Promise<readonly IssuedCertificate[]>;
}

/** Certificates a transaction while unfinished ones are finished. */
const chunkSize = 50;

/**
 * Signs and stores awards. They are first stored unsigned with their ids and status places, then signed, then completed:
 * a kill at any point leaves rows that `resumeUnfinished` finishes with the very same bytes. Signing stays in this
 * thread: it takes a few hundredths of a millisecond, and the key is in one place. Throws when the key cannot be opened.
 */
export async function openIssuingDesk(deps: IssueAwardsDeps, issuer: Issuer): Promise<IssuingDesk> {
	const sign = await signerOf(deps, issuer);
	const make = await certificateMaker(deps, issuer, newBatch(deps));
	return {
		issue: async (awards) => await signAndStore(deps, await prepareFree(deps.register, issuer, awards, make), sign),
	};
}

/** Finishes what another run had prepared, one that was killed or is still at it; answers how many. */
export async function resumeUnfinished(deps: IssueAwardsDeps, issuer: Issuer): Promise<number> {
	const unfinished = await deps.register.unfinished(issuer.slug);
	if (unfinished.length === 0) return 0;
	const sign = await signerOf(deps, issuer);
	for (const chunk of chunksOf(unfinished)) await signAndStore(deps, chunk, sign);
	return unfinished.length;
}

/** Prepares awards, all but those for which another process was faster (THREATS #95, #101). */
async function prepareFree(
	register: Register,
	issuer: Issuer,
	awards: readonly DigestedAward[],
	make: CertificateMaker,
): Promise<readonly PreparedCertificate[]> {
	if (awards.length === 0) return [];
	const places = await register.takePlaces(issuer.slug, awards.length);
	const prepared: PreparedCertificate[] = [];
	for (const [index, award] of awards.entries()) prepared.push(await make(award, places[index] ?? []));
	try {
		await register.prepare(prepared);
		return prepared;
	} catch (error) {
		if (!(error instanceof TamgaError) || error.code !== "ALREADY_EXISTS") throw error;
		const learners = awards.map(({ award }) => award.learnerRef);
		const taken = await register.awards(issuer.slug, learners);
		const free = awards.filter(({ award }) => !taken.has(awardKey(award)));
		if (free.length === awards.length) throw error;
		return await prepareFree(register, issuer, free, make);
	}
}

type SignPrepared = (certificate: PreparedCertificate) => Promise<string>;

/**
 * Asked for before anything is stored, since a key may be locked. The proof is dated by the preparation, not by the
 * moment of signing: whoever signs what was prepared, and however often, makes the same bytes.
 */
async function signerOf(deps: IssueAwardsDeps, issuer: Issuer): Promise<SignPrepared> {
	const signer = await deps.keyRing.signer(issuer.slug);
	const sign = certificateSigner(deps);
	return (certificate) => sign(certificate, signer, new Date(certificate.preparedAt));
}

async function signAndStore(
	{ register, clock }: IssueAwardsDeps,
	prepared: readonly PreparedCertificate[],
	sign: SignPrepared,
): Promise<readonly IssuedCertificate[]> {
	if (prepared.length === 0) return [];
	const at = clock().toISOString();
	const results: IssuedCertificate[] = [];
	for (const certificate of prepared) {
		results.push({ ...certificate, signed: await sign(certificate), issuedAt: at, status: [] });
	}
	await register.complete(results.map(({ id, signed }) => ({ id, signed, at })));
	return results;
}

function chunksOf<T>(items: readonly T[]): readonly (readonly T[])[] {
	const starts = Array.from({ length: Math.ceil(items.length / chunkSize) }, (_, chunk) => chunk * chunkSize);
	return starts.map((start) => items.slice(start, start + chunkSize));
}

/** Day and four random characters: easy to read out, hard to mistake. */
function newBatch({ clock, random, deployment }: IssueAwardsDeps): string {
	return `${dayIn(deployment.timeZone, clock())}-${encodeId(random(16)).slice(-4)}`;
}
