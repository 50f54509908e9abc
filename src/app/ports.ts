import type { Catalogue, Course, Organisation, Stack } from "../core/catalogue.ts";
import type { IssuerProfile } from "../core/issuer-profile.ts";
import type { JsonObject } from "../core/json.ts";
import type { StatusPurpose, StatusReason } from "../core/status-change.ts";
import type { ClaimStore, MessageStore } from "./holder/claim-ports.ts";
import type { ErasureStore } from "./erase/erase-ports.ts";
import type { SayStore } from "./holder/say-ports.ts";
import type { ReplacementStore } from "./replace/replace-ports.ts";
import type { StatisticsStore } from "./statistics/statistics-ports.ts";
import type { WalletRegister } from "./wallet/wallet-register.ts";
import type { StatementRegister } from "./recognising/statement-register.ts";

/** What the use cases ask of the outside world. Each line states a promise that every implementation keeps. */

export type Clock = () => Date;

/** Cryptographically strong random bytes. */
export type Random = (length: number) => Uint8Array;

/** A registered issuer: its file, its DID, and every key it ever signed with (a retired key still verifies). */
export interface Issuer {
	readonly slug: string;
	readonly did: string;
	readonly profile: IssuerProfile;
	readonly keys: readonly IssuerKey[];
}

export interface IssuerKey {
	/** DID URL of the verification method. */
	readonly id: string;
	readonly publicKeyMultibase: string;
	/** ISO 8601; the key that signs has no `retired`. */
	readonly created: string;
	readonly retired?: string;
}

/** What of a learner stays in the register and is never signed. */
export interface LearnerRecord {
	readonly learnerRef: string;
	readonly email?: string;
	readonly country: string;
	readonly institution?: string;
}

export interface StatusPlace {
	readonly purpose: StatusPurpose;
	/** Number of the list within its issuer, from 1. Its address is BASE/status/SLUG/NUMBER/PURPOSE. */
	readonly list: number;
	readonly index: number;
}

/** What is known of a certificate before it is signed: enough to make the very same bytes again. */
export interface PreparedCertificate {
	/** 26 characters of Crockford base32, upper case. */
	readonly id: string;
	/** Checksummed printed number, without separators. Unique. */
	readonly number: string;
	readonly issuer: string;
	readonly batch: string;
	readonly courseCode: string;
	readonly courseVersion: string;
	/** SHA-256 (hex) of the template; the template is stored before any certificate that uses it. */
	readonly template: string;
	/** The slots' values, status places included; template × fields is the unsigned credential. */
	readonly fields: JsonObject;
	/** SHA-256 (hex) of the award's normalised roster fields; tells an equal award from a changed one. */
	readonly awardDigest: string;
	readonly learner: LearnerRecord;
	readonly places: readonly StatusPlace[];
	readonly preparedAt: string;
	/** Id of the certificate whose place it takes. */
	readonly replaces?: string;
}

export interface Certificate extends PreparedCertificate {
	/** The signed credential, byte for byte as issued; `undefined` while only prepared, and once erased. */
	readonly signed?: string;
	readonly issuedAt?: string;
	/** When everything about the person was deleted from it; nothing is left to show then, and `signed` is gone. */
	readonly erasedAt?: string;
	/** Purposes whose bit is set now. */
	readonly status: readonly CurrentStatus[];
}

/** A credential signed for others. Only this is kept of it, so that its status can change. */
export interface NamedCredential {
	/** 26 characters of Crockford base32, as a certificate's. */
	readonly id: string;
	readonly issuer: string;
	/** What the credential's own `id` says, or what its issuer calls it; several may have the same. */
	readonly credentialId: string;
	readonly places: readonly StatusPlace[];
}

/** What tells whether an award of a roster was issued before. */
export interface KnownAward {
	/** The certificate's. */
	readonly id: string;
	readonly awardDigest: string;
	/** False while it is only prepared. */
	readonly signed: boolean;
}

export interface CurrentStatus {
	readonly purpose: StatusPurpose;
	readonly reason: StatusReason;
	readonly since: string;
}

export interface StatusChange {
	/** Id of a certificate, or ours of a credential signed for others. */
	readonly certificate: string;
	readonly purpose: StatusPurpose;
	readonly set: boolean;
	readonly reason: StatusReason;
	/** Internal; never leaves the register. */
	readonly note?: string;
	readonly at: string;
}

export interface StatusListName {
	readonly issuer: string;
	readonly list: number;
	readonly purpose: StatusPurpose;
}

export interface StatusListState {
	readonly issuer: string;
	readonly list: number;
	readonly purpose: StatusPurpose;
	/** Number of entries, at least 131,072. */
	readonly length: number;
	/** Indexes whose bit is set, ascending. */
	readonly set: readonly number[];
	/** Grows by one with each change; equal revisions have equal `set`. */
	readonly revision: number;
}

/** A status list as it was once signed. Snapshots are only added, so that the past can be asked about. */
export interface StatusSnapshot extends StatusListName {
	/** The list's address, which is its id. */
	readonly address: string;
	/** The revision of the bits that were signed. */
	readonly revision: number;
	/** The signed list, byte for byte. */
	readonly signed: string;
	readonly at: string;
}

export interface CertificateFilter {
	readonly course?: string;
	/** `valid` means: issued and no bit set. */
	readonly status?: "valid" | "revoked" | "suspended" | "prepared" | "erased";
	readonly batch?: string;
	readonly issuer?: string;
}

export interface Token {
	readonly id: string;
	/** SHA-256 (hex) of the secret; the secret itself is never stored. */
	readonly hash: string;
	readonly name: string;
	readonly scopes: readonly string[];
	readonly createdAt: string;
	readonly expiresAt?: string;
	readonly revokedAt?: string;
}

/** The register: every promise holds over SQLite and over PostgreSQL, across processes and after a kill. */
export interface Register
	extends ClaimStore,
		MessageStore,
		SayStore,
		ReplacementStore,
		ErasureStore,
		StatisticsStore,
		WalletRegister,
		StatementRegister {
	/** Adds an issuer or replaces the one of the same slug. */
	saveIssuer(issuer: Issuer): Promise<void>;
	issuers(): Promise<readonly Issuer[]>;
	issuer(slug: string): Promise<Issuer | undefined>;

	/** Adds or replaces organisations, stacks and course versions, all or nothing; what is not in the file stays. */
	saveCatalogue(catalogue: Catalogue, at: string): Promise<{ readonly added: number; readonly changed: number }>;
	/** The newest version of every course. */
	courses(): Promise<readonly Course[]>;
	course(code: string, version: string): Promise<Course | undefined>;
	organisations(): Promise<readonly Organisation[]>;
	stacks(): Promise<readonly Stack[]>;

	/** Stores a template under its hash; storing it again changes nothing. */
	saveTemplate(hash: string, template: JsonObject): Promise<void>;
	template(hash: string): Promise<JsonObject | undefined>;
	/** The hashes of all templates, ascending. */
	templateHashes(): Promise<readonly string[]>;

	/**
	 * A free index of the issuer's newest list for each purpose, drawn at random and never handed out twice
	 * (across processes). Opens a further list when half of one is used. The places are taken at once.
	 */
	takePlaces(issuer: string, count: number): Promise<readonly (readonly StatusPlace[])[]>;

	/** Stores prepared certificates, all or none. Fails with ALREADY_EXISTS if the issuer has that learner and course. */
	prepare(certificates: readonly PreparedCertificate[]): Promise<void>;
	/** Stores signed credentials, all or none; durable when the promise resolves. Signing one twice keeps the first. */
	complete(signed: readonly { readonly id: string; readonly signed: string; readonly at: string }[]): Promise<void>;
	/** Prepared and never completed, oldest first: what a killed run left behind. */
	unfinished(issuer: string): Promise<readonly Certificate[]>;

	certificate(id: string): Promise<Certificate | undefined>;
	certificateByNumber(number: string): Promise<Certificate | undefined>;
	/** The certificate (a prepared one too) that an issuer has for a learner and course. */
	certificateOf(issuer: string, learnerRef: string, courseCode: string): Promise<Certificate | undefined>;
	/** Every certificate (prepared ones too) that an issuer has for these learners, by `awardKey`. */
	awards(issuer: string, learnerRefs: readonly string[]): Promise<ReadonlyMap<string, KnownAward>>;
	/** In order of issuing; streams, so that a register of millions stays out of memory. */
	certificates(filter: CertificateFilter): AsyncIterable<Certificate>;

	/** Stores what is to be known of a credential signed for others; durable when the promise resolves. */
	saveCredential(credential: NamedCredential): Promise<void>;
	/** Our ids of the credentials that are known by this id: none, one, or several where it was signed again. */
	credentialsWithId(credentialId: string): Promise<readonly string[]>;

	/**
	 * Applies changes, all or none, and keeps each in the history; a bit is a row, so that concurrent changes of
	 * different certificates never overwrite each other. A change that would alter nothing is returned in `unchanged`.
	 */
	changeStatus(changes: readonly StatusChange[]): Promise<{ readonly unchanged: readonly string[] }>;
	statusHistory(certificate: string): Promise<readonly StatusChange[]>;
	statusList(issuer: string, list: number, purpose: StatusPurpose): Promise<StatusListState | undefined>;
	/** All lists that there are, by issuer, purpose and number. */
	statusListNames(): Promise<readonly StatusListName[]>;

	/** The revision that a list has now, and its newest snapshot under an address; `undefined` when there is no such list. */
	statusSnapshot(
		list: StatusListName,
		address: string,
	): Promise<{ readonly revision: number; readonly snapshot?: StatusSnapshot } | undefined>;
	saveStatusSnapshot(snapshot: StatusSnapshot): Promise<void>;

	saveToken(token: Token): Promise<void>;
	tokens(): Promise<readonly Token[]>;
	tokenByHash(hash: string): Promise<Token | undefined>;

	/** Changes whenever anything that can be read here has changed, whoever changed it. */
	version(): Promise<string>;
	/** True when a write reaches the disk. */
	writable(): Promise<boolean>;
	close(): Promise<void>;
}

/** A private key that never leaves its room. */
export interface Signer {
	/** DID URL of the verification method, its controller, and the public key as Multikey. */
	readonly id: string;
	readonly controller: string;
	readonly publicKeyMultibase: string;
	/** Pure Ed25519 (RFC 8032) over `data`. */
	sign(data: Uint8Array): Promise<Uint8Array>;
}

export interface KeyRing {
	/** Makes a key pair for an issuer and stores it encrypted. Fails with ALREADY_EXISTS when there is one. */
	create(slug: string, did: (publicKeyMultibase: string) => string): Promise<IssuerKey>;
	/** Opens the issuer's signing key; decrypted once and kept in memory. */
	signer(slug: string): Promise<Signer>;
}
