import { parse } from "csv-parse/browser/esm/sync";
import * as z from "zod";
import { type Code, codes } from "../codes.ts";
import { TamgaError } from "../errors.ts";
import { verdicts } from "../report.ts";
import type { ResultRow } from "./tally.ts";
import type { ListAge } from "./verification-report.ts";

/** What a verification report states. */
export interface VerificationFindings {
	readonly issuer: { readonly id: string; readonly name?: string };
	readonly askedBy?: string;
	/** ISO 8601, as `endedAt`. */
	readonly startedAt: string;
	readonly endedAt: string;
	readonly part: number;
	readonly parts: number;
	readonly rows: readonly ResultRow[];
	readonly lists: readonly ListAge[];
	readonly recognisedIssuers: number;
}

const copy = z.object({ id: z.string(), copiedAt: z.iso.datetime(), signedAt: z.iso.datetime().exactOptional() });

const report = z.object({
	issuer: z.object({ id: z.string(), name: z.string().exactOptional() }),
	credentialSubject: z.object({
		askedBy: z.string().exactOptional(),
		startedAt: z.iso.datetime(),
		endedAt: z.iso.datetime(),
		part: z.int().min(1).default(1),
		parts: z.int().min(1).default(1),
		statusListUsed: z.array(copy).default([]),
		recognisedIssuers: z.int().min(0),
		results: z.string(),
	}),
});

const row = z.tuple([z.string(), z.enum(verdicts), z.string(), z.string()]);

/** Reads a report that was verified before, or is about to be. Throws SCHEMA_INVALID for anything else. */
export function readVerificationReport(document: unknown): VerificationFindings {
	const parsed = report.safeParse(document);
	if (!parsed.success) throw new TamgaError("SCHEMA_INVALID", "This is no verification report.");
	const { issuer, credentialSubject } = parsed.data;
	const { results, statusListUsed, ...about } = credentialSubject;
	const lists = statusListUsed.map(({ id, ...ages }) => ({ list: id, ...ages }));
	return { ...about, issuer, lists, rows: rowsIn(results) };
}

function rowsIn(results: string): readonly ResultRow[] {
	const rows = z.array(row).safeParse(parse(results, { from_line: 2 }));
	if (!rows.success) throw new TamgaError("SCHEMA_INVALID", "These are no results.");
	return rows.data.map(([name, verdict, found, credential]) => ({
		name,
		verdict,
		codes: found.split(" ").filter(isCode),
		...(credential === "" ? {} : { credential }),
	}));
}

function isCode(word: string): word is Code {
	return Object.hasOwn(codes, word);
}
