import type { IssuerProfile } from "../core/issuer-profile.ts";
import type { JsonObject } from "../core/json.ts";
import type { MicroCertificate } from "../core/micro-certificate.ts";
import type { OwnContextTexts } from "../core/own-contexts.ts";
import type { Report } from "../core/report.ts";
import type { StatusListKind } from "../core/status-change.ts";
import type { Primer } from "../core/verify/known/primer.ts";
import type { Policy } from "../core/verify/policy.ts";
import type { Gather } from "../core/verify/gather-until-done.ts";
import type { SayService } from "./holder/say-service.ts";
import type { ClaimService } from "./holder/services.ts";
import type { ReportDesk } from "./bulk/report-desk.ts";
import type { StatusRequest, StatusResult } from "./change-status.ts";
import type { PapersService } from "./holder/papers-service.ts";
import type { StatusIssueOptions } from "./issue-with-status.ts";
import type { PastList, PastListQuery } from "./as-of/past-lists.ts";
import type { StatusListName } from "./register/status.ts";
import type { OnceRequest } from "./idempotency/answer-once.ts";
import type { OpenData } from "./open-data/open-data.ts";
import type { ListedCertificate } from "./certificate-list.ts";
import type { Certificate, CertificateFilter } from "./register/certificates.ts";
import type { Part, Slice } from "./register/slice.ts";
import type { Token } from "./register/tokens.ts";
import type { RecognitionPublications } from "./recognising/published-statements.ts";
import type { SecuringOptions } from "./secure-document.ts";
import type { StatisticsService } from "./statistics/statistics-service.ts";
import type { Submission, SubmissionKind } from "./submission.ts";
import type { TokenScope } from "./tokens.ts";
import type { WalletService } from "./wallet/wallet-service.ts";
import type { WebhookService } from "./webhooks/webhook-service.ts";

/** What the HTTP routes may ask for. Whoever is at the other end of a route has no other way in. */
export interface Services {
	readonly certificates: CertificateService;
	readonly verifier: VerifierService;
	readonly issuing: IssuingService;
	readonly publications: PublicationService;
	readonly openData: OpenData;
	readonly wallets: WalletService;
	readonly recognition: RecognitionPublications;
	readonly health: HealthService;
	readonly claims: ClaimService;
	readonly papers: PapersService;
	readonly say: SayService;
	readonly statistics: StatisticsService;
	readonly webhooks: WebhookService;
}

/** One of our own certificates and what can be said of it now. */
export interface LookedUp {
	readonly record: Certificate;
	/** The signed credential, byte for byte as issued. */
	readonly signed: string;
	readonly facts: MicroCertificate;
	/** Judges it, by the same code that judges a stranger's file. */
	report(): Promise<Report>;
}

export interface CertificateService {
	/** `id` as typed; `undefined` when no such certificate was issued here. Throws WITHDRAWN for one that was erased. */
	byId(id: string): Promise<LookedUp | undefined>;
	/** `number` as typed, with or without hyphens. Throws WITHDRAWN. */
	byNumber(number: string): Promise<LookedUp | undefined>;
	/** ISO 8601 moment at which another certificate was issued in its place; never which one that is. */
	replacedAt(id: string): Promise<string | undefined>;
	/** Judges one as of another moment, by what is on record of it. */
	reportAt(found: LookedUp, moment: Date): Promise<Report>;
	pdf(signed: string): Promise<Uint8Array>;
	/** The issued ones in parts, without names. */
	list(filter: CertificateFilter, slice: Slice): Promise<Part<ListedCertificate>>;
}

export interface VerifyOptions {
	readonly challenge?: string;
	readonly domain?: string;
	/** `public` by default; `vc-api` takes any conforming VCDM 2.0 document. */
	readonly profile?: "public" | "vc-api";
	/** Another moment than now, as `askedMoment` reads it; throws BAD_REQUEST where it cannot be read. */
	readonly at?: string;
	/** Only a presentation will do (NOT_A_PRESENTATION otherwise), or only a credential. */
	readonly expect?: "credential" | "presentation";
}

/** By which way a credential was judged; the answers are the same. */
export type Way = "template" | "general";

export interface Verified {
	readonly report: Report;
	/** What was read out of the input, when it was a micro-certificate of Tamga's kind. Proves nothing by itself. */
	readonly facts?: MicroCertificate | undefined;
}

/** Checks of many documents that end in a signed report. */
export interface ReportedCheck extends Pick<ReportDesk, "tally" | "sign"> {
	/** As `VerifierService` verifies. */
	verify(bytes: Uint8Array, options?: VerifyOptions): Promise<Verified>;
}

export interface VerifierService {
	/**
	 * Takes the document out of a request envelope. With a `kind` the bytes must be an envelope that holds it; without
	 * one, what is no envelope is the document itself. Throws BAD_REQUEST, and with a `kind` the parser's codes.
	 */
	open(bytes: Uint8Array, kind?: SubmissionKind): Promise<Submission>;
	/**
	 * Judges a JSON credential or presentation, or a PDF that holds one. Never throws for what the bytes are; throws
	 * RATE_LIMITED when too many wait already.
	 */
	verify(bytes: Uint8Array, options?: VerifyOptions): Promise<Verified>;
	/** Begins a check of many documents that ends in a signed report. */
	openReport(): ReportedCheck;
	/** Evidence by address, for a judge who sits elsewhere; by the same rules of the network. */
	gather: Gather;
	/** How many credentials were judged by a template that was known, and how many fell back to the general way. */
	ways(): Readonly<Record<Way, number>>;
	/** The issuers on this verifier's list: DID → registered name. */
	recognised(): Promise<Policy["recognised"]>;
	/** DIDs of the bodies whose decisions about recognition this verifier trusts. */
	readonly trustedBodies: readonly string[];
}

export interface IssuingService {
	/** Throws UNAUTHORISED or FORBIDDEN. */
	authorise(secret: string | undefined, scope: TokenScope): Promise<Token>;
	/** The answer of `work`, or the one that the same request had before. Throws IDEMPOTENCY_KEY_REUSED and IDEMPOTENCY_IN_FLIGHT. */
	once(request: OnceRequest, work: () => Promise<string>): Promise<string>;
	/** Signs a conforming credential as the registered issuer that it names; throws SCHEMA_INVALID and the like (400). */
	issue(credential: JsonObject, options?: SecuringOptions): Promise<JsonObject>;
	/** The same, with a status of ours that `changeStatus` changes by the credential's id. */
	issueWithStatus(credential: JsonObject, options?: StatusIssueOptions): Promise<JsonObject>;
	/** Signs a presentation of credentials that are signed already, as the registered issuer that holds them. */
	provePresentation(presentation: JsonObject, options?: SecuringOptions): Promise<JsonObject>;
	/** All requests or none. */
	changeStatus(...requests: readonly StatusRequest[]): Promise<StatusResult>;
}

export interface PublicationService {
	/** DID document of an issuer under /issuers/SLUG, or of the host itself for `undefined`. */
	didDocument(slug: string | undefined): Promise<JsonObject | undefined>;
	/** `host` (with its port) is the one that was asked: a list's id is its address there, also where that has moved here. */
	statusList(issuer: string, list: number, kind: StatusListKind, host: string): Promise<JsonObject | undefined>;
	/** A list as it was once signed. Throws STATUS_NOT_ON_RECORD, MOMENT_IN_FUTURE, BAD_REQUEST. */
	pastStatusList(list: StatusListName, host: string, query: PastListQuery): Promise<PastList>;
	template(hash: string): Promise<JsonObject | undefined>;
	/** What a page has to know to judge certificates of a template without JSON-LD; made by this build. */
	primer(hash: string): Promise<Primer | undefined>;
	/** Our JSON-LD contexts by path, as served. */
	readonly ownTexts: OwnContextTexts;
	/** An organisation of the catalogue as it is named in credentials. */
	organisation(id: string): Promise<JsonObject | undefined>;
	issuers(): Promise<readonly { readonly did: string; readonly profile: IssuerProfile }[]>;
	takeAlong(): Promise<TakeAlong>;
}

/** What a verifier of our certificates has to have when it can ask nobody: hashes of templates, addresses of lists. */
export interface TakeAlong extends JsonObject {
	readonly templates: readonly string[];
	readonly statusLists: readonly string[];
}

export interface HealthService {
	/** Each thing that must work for the service to be of use, and whether it does. */
	ready(): Promise<readonly { readonly name: string; readonly ok: boolean }[]>;
}
