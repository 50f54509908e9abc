import type { JsonObject } from "../../core/json.ts";
import type { Part, Slice } from "./slice.ts";
import type { CurrentStatus, StatusPlace } from "./status.ts";

/** What of a learner stays in the register and is never signed. */
export interface LearnerRecord {
	readonly learnerRef: string;
	readonly email?: string;
	readonly country: string;
	readonly institution?: string;
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

export interface CertificateFilter {
	readonly course?: string;
	/** `valid` means: issued and no bit set. */
	readonly status?: "valid" | "revoked" | "suspended" | "prepared" | "erased";
	readonly batch?: string;
	readonly issuer?: string;
	/** ISO 8601: issued, erased or with a change of status at that moment or later. */
	readonly changedSince?: string;
}

export interface CertificateStore {
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

	/** A part of the issued ones in the order of issuing; its keys are of no meaning to anybody else. */
	issuedPart(filter: CertificateFilter, slice: Slice): Promise<Part<Certificate>>;

	/** Stores what is to be known of a credential signed for others; durable when the promise resolves. */
	saveCredential(credential: NamedCredential): Promise<void>;
	/** Our ids of the credentials that are known by this id: none, one, or several where it was signed again. */
	credentialsWithId(credentialId: string): Promise<readonly string[]>;
}
