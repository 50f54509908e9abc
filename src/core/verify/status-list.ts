import type { Code } from "../codes.ts";
import { TamgaError } from "../errors.ts";
import { type Evidence, evidenceKey } from "../evidence.ts";
import { asList, isObject, type JsonObject } from "../json.ts";
import type { StatusBasis } from "../report.ts";
import { valueAt } from "./bitstring.ts";
import { parseDateTime } from "./date-time.ts";
import { combine, type Finding, failed, pass, undetermined } from "./finding.ts";
import { checkSigner } from "./issuer.ts";
import type { Policy } from "./policy.ts";
import type { ConditionsContext } from "./proof.ts";
import type { ProofSetResult } from "./proof-set.ts";
import { readRecordedBit } from "./recorded-status.ts";
import { type SignedFacts, statusVocabulary, textOf } from "./signed-facts.ts";
import type { StatusEntry } from "./status-entry.ts";
import { checkValidity } from "./validity.ts";

/** The value of the entry, or why nobody can tell. */
export type BitReading = BitValue | { readonly finding: Finding };

export interface BitValue {
	readonly value: number;
	/** When the copy of the list was made; a register's record is no copy. */
	readonly fetchedAt?: Date;
	/** What the value rests on, where it is about an earlier moment than that of asking. */
	readonly basis?: StatusBasis;
	/** Of a list that is too old or has ended: the last moment for which it speaks. */
	readonly asOf?: Date;
}

/** What a status list says. No clock or key changes any of it, but for whether its proofs hold. */
export interface ListReading {
	readonly facts: SignedFacts;
	/** Whether it is written in the one way. */
	readonly form: Finding;
	readonly verifyProofs: (conditions: ConditionsContext) => Promise<ProofSetResult>;
	/** The bits of an `encodedList`, as `expandList` gives them for entries of this size. */
	bits(encoded: string, size: number): Promise<Uint8Array>;
}

/** Reads a list. Throws the code of what is wrong with its vocabulary or writing. */
export type ReadList = (document: JsonObject) => Promise<ListReading>;

/** What reading lists needs beside the entry. */
export interface StatusContext extends Omit<ConditionsContext, "purpose"> {
	/** Issuer of the credential whose status is asked for. */
	readonly issuer: string;
	readonly readList: ReadList;
}

/**
 * Reads one entry's bit (Bitstring Status List §3.2). Whatever is wrong with a list, its issuer or its copy leaves the
 * status unknown; it never makes a credential invalid, and never passes for a clear bit.
 */
export async function readBit(entry: StatusEntry, context: StatusContext): Promise<BitReading> {
	const answer = context.evidence.get(evidenceKey({ kind: "status-list", id: entry.list }));
	try {
		if (answer?.state === "found") return await readCopy(answer, entry, context);
		if (answer?.state === "recorded") {
			return await readRecordedBit(answer.record, entry, context, async ({ credential }) => {
				const { value, end } = await readTrusted(credential, entry, context);
				if (end !== undefined) throw new TamgaError("STATUS_STALE");
				return value;
			});
		}
	} catch (error) {
		if (!(error instanceof TamgaError)) throw error;
		return { finding: undetermined(error.code, error.detail) };
	}
	return { finding: undetermined(unreadCode(context, answer)) };
}

/** Of another moment nothing is on record where nobody could have been asked; who could not be reached, is told. */
function unreadCode({ policy: { asOf }, now }: StatusContext, answer: Evidence | undefined): Code {
	const isPast = asOf !== undefined && asOf.getTime() >= now.getTime();
	if (asOf === undefined || (isPast && answer?.state === "unreachable")) return "STATUS_RETRIEVAL_ERROR";
	return asOf.getTime() < now.getTime() ? "MOMENT_IN_FUTURE" : "STATUS_NOT_ON_RECORD";
}

type Copy = Extract<Evidence, { readonly state: "found" }>;

async function readCopy(
	{ document, fetchedAt, source }: Copy,
	entry: StatusEntry,
	context: StatusContext,
): Promise<BitReading> {
	if (!isObject(document) || !asList(document["type"]).includes("BitstringStatusListCredential")) {
		return { finding: undetermined("STATUS_RETRIEVAL_ERROR", "What was found there is no status list.") };
	}
	const age = context.now.getTime() - fetchedAt.getTime();
	const isOld = source !== "registered" && age > context.policy.statusMaxAgeMs;
	const { value, end, validFrom } = await readTrusted(document, entry, context);
	if (end !== undefined || isOld) {
		return { value, fetchedAt, asOf: new Date(Math.min(fetchedAt.getTime(), end ?? Number.POSITIVE_INFINITY)) };
	}
	if (context.policy.asOf === undefined) return { value, fetchedAt };
	const listSignedAt = validFrom === undefined ? {} : { listSignedAt: validFrom };
	return { value, fetchedAt, basis: { asOf: context.now.toISOString(), source: "snapshot", ...listSignedAt } };
}

/** The value, once everything about the list has been checked, and its end where that is over. Throws the code of what is wrong. */
async function readTrusted(document: JsonObject, entry: StatusEntry, context: StatusContext) {
	const list = await context.readList(document);
	const { facts } = list;
	demand(checkBelonging(facts, entry, context));
	demand(await checkProof(list, context));
	const end = endOf(facts, context.now);
	const bits = await list.bits(encodedList(facts, entry), entry.size);
	const value = valueAt(bits, entry.index, entry.size);
	if (value === undefined) throw new TamgaError("RANGE_ERROR");
	return { value, end, validFrom: facts.validFrom[0] };
}

/** When a list ended by its own dates, in milliseconds; `undefined` while it holds. Throws STATUS_STALE for one that never held. */
function endOf(facts: SignedFacts, now: Date): number | undefined {
	const { outcome, problems } = checkValidity(facts, now);
	if (outcome !== "fail") return undefined;
	if (problems.some(({ code }) => code !== "EXPIRED")) throw new TamgaError("STATUS_STALE", "Its own dates say so.");
	return Math.min(...facts.validUntil.map((text) => parseDateTime(text) ?? 0));
}

/** The list must be the one that stands at its address (threat 51), by the same issuer or one on our list. */
function checkBelonging({ id, issuers }: SignedFacts, entry: StatusEntry, { issuer, policy }: StatusContext): Finding {
	const [by = "", ...more] = issuers;
	const isTrusted = more.length === 0 && (by === issuer || policy.recognised.has(by));
	return combine([
		id === entry.list ? pass : failed("STATUS_VERIFICATION_ERROR", "It belongs to another address."),
		isTrusted ? pass : failed("STATUS_VERIFICATION_ERROR", "It is by another issuer."),
	]);
}

/** A list is made for everybody, and counts for a moment only if it was signed by then. */
function policyForLists(policy: Policy): Policy {
	const { challenge, domain, asOf, ...plain } = policy;
	return challenge === undefined && domain === undefined && asOf === undefined ? policy : plain;
}

async function checkProof({ facts, form, verifyProofs }: ListReading, context: StatusContext): Promise<Finding> {
	const policy = policyForLists(context.policy);
	const { finding, results } = await verifyProofs({ ...context, policy, purpose: "assertionMethod" });
	return combine([finding, checkSigner(facts.issuers[0] ?? "", results, "ISSUER_KEY_MISMATCH"), form]);
}

function encodedList({ subjects }: SignedFacts, { purpose }: StatusEntry): string {
	const values = (name: string): readonly string[] =>
		subjects.flatMap((subject) => asList(subject[statusVocabulary + name])).map(textOf);
	if (!values("statusPurpose").includes(purpose)) {
		throw new TamgaError("STATUS_VERIFICATION_ERROR", "It is for another purpose.");
	}
	const [encoded, ...more] = values("encodedList");
	if (encoded === undefined || more.length > 0) throw new TamgaError("STATUS_VERIFICATION_ERROR", "It holds no list.");
	return encoded;
}

/** Anything but a pass makes a list unreliable; the first problem says why. */
export function demand({ outcome, problems }: Finding): void {
	if (outcome === "pass" || outcome === "not-applicable") return;
	throw new TamgaError(
		"STATUS_VERIFICATION_ERROR",
		problems[0]?.detail ?? problems[0]?.title ?? "It could not be verified.",
	);
}
