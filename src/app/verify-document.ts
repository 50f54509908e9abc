import { TamgaError } from "../core/errors.ts";
import { fileKind } from "../core/file-kind.ts";
import type { Report } from "../core/report.ts";
import type { SignatureTools, Tools } from "../core/tools.ts";
import { undeterminedReport } from "../core/verify/build-report.ts";
import {
	type DocumentFinding,
	pictureFinding,
	unreadableReport,
	withDocumentCheck,
} from "../core/verify/document-check.ts";
import { type Policy, statusMaxAgeMs } from "../core/verify/policy.ts";
import { shownFacts } from "../core/verify/shown-facts.ts";
import { verifyKnown } from "../core/verify/known/verify-known.ts";
import { anyListReader } from "../core/verify/list-reading.ts";
import { type Gather, gatherUntilDone } from "../core/verify/gather-until-done.ts";
import { withAskedAt } from "./as-of/with-asked-at.ts";
import type { Examiner } from "./examiner.ts";
import type { Clock, Register } from "./ports.ts";
import type { Recogniser } from "./recognising/recogniser.ts";
import type { Verified, VerifyOptions, Way } from "./services.ts";
import type { TemplateBook } from "./template-book.ts";

export interface VerifyDeps {
	readonly gather: Gather;
	readonly recognised: () => Promise<Policy["recognised"]>;
	readonly examiner: Examiner;
	/** Where certificates come again and again. */
	readonly templates?: TemplateBook;
	/** Adds what other bodies have decided, for verdicts for people. */
	readonly recogniser?: Recogniser;
	readonly tools: Tools;
	/** What checks the signatures of certificates that are recognised by their template; `tools` unless stated. */
	readonly signatures?: SignatureTools;
	readonly count?: (way: Way) => void;
	readonly clock: Clock;
	/** When somebody asked who asks about another moment, which the clock shows then. */
	readonly askedAt?: Date;
	/** `host:port` places that may be private although a DID names them. */
	readonly allowedHosts: ReadonlySet<string>;
}

type Options = VerifyOptions & { readonly maxAgeMs?: number };

/** A file of any accepted kind becomes a report; what is in it decides the kind, not its name. */
export async function verifyDocument(deps: VerifyDeps, bytes: Uint8Array, options: Options = {}): Promise<Verified> {
	try {
		return await wayFor(bytes)(deps, bytes, options);
	} catch (error) {
		if (isOutOfTime(error)) return { report: undeterminedReport(error, deps.clock()) };
		throw error;
	}
}

function wayFor(bytes: Uint8Array): typeof verifyJson {
	const kind = fileKind(bytes);
	if (kind === "pdf") return verifyPdf;
	return kind === "png" || kind === "svg" ? verifyPicture : verifyJson;
}

async function verifyPicture(deps: VerifyDeps, bytes: Uint8Array, options: Options): Promise<Verified> {
	const signed = await contentOr(deps, deps.examiner.readPicture(bytes));
	if (!(signed instanceof Uint8Array)) return { report: signed };
	const verified = await verifyJson(deps, signed, options);
	return { ...verified, report: withDocumentCheck(verified.report, pictureFinding) };
}

async function verifyPdf(deps: VerifyDeps, bytes: Uint8Array, options: Options): Promise<Verified> {
	const signed = await contentOr(deps, deps.examiner.readPdf(bytes));
	if (!(signed instanceof Uint8Array)) return { report: signed };
	const verified = await verifyJson(deps, signed, options);
	const name = verified.report.credential?.subjectName;
	return { ...verified, report: withDocumentCheck(verified.report, await compared(deps, bytes, signed, name)) };
}

/** The credential in a file, or the report on one that cannot be read. */
async function contentOr({ clock }: VerifyDeps, reading: Promise<Uint8Array>): Promise<Uint8Array | Report> {
	try {
		return await reading;
	} catch (error) {
		if (!(error instanceof TamgaError) || error.code === "TIME_LIMIT" || error.code === "RATE_LIMITED") throw error;
		return unreadableReport(error, clock());
	}
}

/** A comparison that takes too long leaves open what the page is worth, and nothing else. */
async function compared(
	{ examiner }: VerifyDeps,
	pdf: Uint8Array,
	signed: Uint8Array,
	name: string | undefined,
): Promise<DocumentFinding> {
	try {
		return await examiner.comparePdf(pdf, signed, name);
	} catch (error) {
		if (isOutOfTime(error)) return { outcome: "unknown", code: error.code };
		throw error;
	}
}

function isOutOfTime(error: unknown): error is TamgaError {
	return error instanceof TamgaError && error.code === "TIME_LIMIT";
}

async function verifyJson(
	deps: VerifyDeps,
	bytes: Uint8Array,
	{ challenge, domain, profile = "public", expect, maxAgeMs = statusMaxAgeMs.online }: Options,
): Promise<Verified> {
	const policy: Policy = {
		recognised: await deps.recognised(),
		profile,
		statusMaxAgeMs: maxAgeMs,
		allowedHosts: deps.allowedHosts,
		...(deps.askedAt === undefined ? {} : { asOf: deps.askedAt }),
		...(challenge === undefined ? {} : { challenge }),
		...(domain === undefined ? {} : { domain }),
		...(expect === undefined ? {} : { expect }),
	};
	const now = deps.clock();
	const quick = await verifyByTemplate(deps, bytes, policy, now);
	deps.count?.(quick === undefined ? "general" : "template");
	const verified = quick ?? (await verifyGenerally(deps, bytes, policy, now));
	return withMoment(deps, profile === "public" ? await withBodies(deps, verified) : verified);
}

function withMoment({ askedAt }: VerifyDeps, verified: Verified): Verified {
	if (askedAt === undefined) return verified;
	return { report: withAskedAt(verified.report, askedAt), facts: verified.facts };
}

/** What other bodies say changes no verdict. */
async function withBodies({ recogniser }: VerifyDeps, verified: Verified): Promise<Verified> {
	const report = (await recogniser?.(verified.report)) ?? verified.report;
	if (report === verified.report) return verified;
	return {
		report,
		get facts() {
			return verified.facts;
		},
	};
}

/** `undefined` for all that only the general way can tell. */
async function verifyByTemplate(
	{ templates, gather, tools, signatures = tools }: VerifyDeps,
	bytes: Uint8Array,
	policy: Policy,
	now: Date,
): Promise<Verified | undefined> {
	const recognised = templates?.recognise(bytes, policy);
	const readList = anyListReader(policy, tools);
	const judging = { policy, now, tools: signatures, readList };
	const report = recognised && (await verifyKnown(recognised, gather, judging));
	if (report === undefined) return undefined;
	return {
		report,
		get facts() {
			return shownFacts(bytes, report);
		},
	};
}

async function verifyGenerally(
	{ templates, gather, examiner }: VerifyDeps,
	bytes: Uint8Array,
	policy: Policy,
	now: Date,
): Promise<Verified> {
	const verified = await gatherUntilDone(gather, (evidence, round) =>
		examiner.takeStep({ input: bytes, evidence, policy, now, round }),
	);
	if (policy.profile === "public") templates?.learnFrom(bytes, verified.report);
	return verified;
}

/** The issuers that this verifier recognises: the registered ones, and those it was told to trust. */
export async function recognisedIssuers(
	register: Pick<Register, "issuers"> | undefined,
	trusted: readonly string[],
): Promise<ReadonlyMap<string, string>> {
	const registered = (await register?.issuers()) ?? [];
	return new Map([
		...trusted.map((did) => [did, did] as const),
		...registered.map(({ did, profile }) => [did, profile.name.en] as const),
	]);
}
