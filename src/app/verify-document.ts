import { type Gather, verify } from "../core/verify/verify.ts";
import type { Policy } from "../core/verify/policy.ts";
import { withDocumentCheck } from "../core/verify/document-check.ts";
import { TamgaError, problem } from "../core/errors.ts";
import type { JsonObject } from "../core/json.ts";
import { readMicroCertificate } from "../core/micro-certificate.ts";
import type { Report } from "../core/report.ts";
import type { Tools } from "../core/tools.ts";
import type { Clock, Register } from "./ports.ts";
import type { Verified, VerifyOptions } from "./services.ts";

/** What is read out of files, and how a page is compared with what was signed. */
export interface DocumentReader {
	/** The one credential attached to a PDF; throws the PDF_… codes. */
	readPdf(bytes: Uint8Array): Promise<Uint8Array>;
	comparePdf(pdf: Uint8Array, signed: Uint8Array): Promise<Parameters<typeof withDocumentCheck>[1]>;
}

export interface VerifyDeps {
	readonly gather: Gather;
	readonly recognised: () => Promise<Policy["recognised"]>;
	readonly tools: Tools;
	readonly clock: Clock;
	readonly documents: DocumentReader;
	/** `host:port` places that may be private although a DID names them. */
	readonly allowedHosts: ReadonlySet<string>;
}

/** How old a copy of a list may be when a newer one cannot be had: a day, or a week where nothing is fetched. */
export const statusMaxAgeMs = { online: 24 * 60 * 60 * 1000, offline: 7 * 24 * 60 * 60 * 1000 } as const;

/** A file of any accepted kind becomes a report; what is in it decides the kind, not its name. */
export async function verifyDocument(
	deps: VerifyDeps,
	bytes: Uint8Array,
	options: VerifyOptions & { readonly maxAgeMs?: number } = {},
): Promise<Verified> {
	if (!isPdf(bytes)) return await verifyJson(deps, bytes, options);
	try {
		const signed = await deps.documents.readPdf(bytes);
		const verified = await verifyJson(deps, signed, options);
		return { ...verified, report: withDocumentCheck(verified.report, await deps.documents.comparePdf(bytes, signed)) };
	} catch (error) {
		if (error instanceof TamgaError) return { report: unreadable(error, deps.clock()) };
		throw error;
	}
}

async function verifyJson(
	deps: VerifyDeps,
	bytes: Uint8Array,
	{
		challenge,
		domain,
		profile = "public",
		expect,
		maxAgeMs = statusMaxAgeMs.online,
	}: Parameters<typeof verifyDocument>[2] & object,
): Promise<Verified> {
	const policy: Policy = {
		recognised: await deps.recognised(),
		profile,
		statusMaxAgeMs: maxAgeMs,
		allowedHosts: deps.allowedHosts,
		...(challenge === undefined ? {} : { challenge }),
		...(domain === undefined ? {} : { domain }),
		...(expect === undefined ? {} : { expect }),
	};
	const report = await verify(bytes, deps.gather, policy, deps.clock(), deps.tools);
	const facts = report.malformed === true ? undefined : readMicroCertificate(parseLoosely(bytes));
	return { report, ...(facts === undefined ? {} : { facts }) };
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

function isPdf(bytes: Uint8Array): boolean {
	return Buffer.from(bytes.subarray(0, 1024)).includes("%PDF-");
}

/** The judge has parsed these bytes strictly already; this reading is only for showing. */
function parseLoosely(bytes: Uint8Array): JsonObject | undefined {
	try {
		return JSON.parse(Buffer.from(bytes).toString("utf8")) as JsonObject;
	} catch {
		return undefined;
	}
}

function unreadable({ code, detail }: TamgaError, now: Date): Report {
	const malformed = problem(code, detail);
	return {
		verdict: "invalid",
		checkedAt: now.toISOString(),
		checks: [{ check: "document", outcome: "fail", code }],
		errors: [malformed],
		warnings: [],
		malformed: true,
	};
}
