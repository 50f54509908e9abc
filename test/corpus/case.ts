import type { Code } from "../../src/core/codes.ts";
import type { Json, JsonObject } from "../../src/core/json.ts";
import type { Verdict } from "../../src/core/report.ts";
import type { Circumstances } from "../support/judging.ts";

/** One input for the verifier and what it must say. Signed with our own test keys; every clock stands still. */
export interface Case {
	/** Number in the project's list of threats; 0 for what must be accepted. */
	readonly threat: number;
	readonly name: string;
	/** A document, or the very bytes where a parser must see them. */
	readonly input: Json | Uint8Array;
	/** What a gatherer finds, by `kind id`; all else is unreachable. */
	readonly evidence?: Readonly<Record<string, Json>>;
	readonly policy?: Omit<Circumstances, "evidence">;
	readonly expect: Expectation;
}

export interface Expectation {
	/** `malformed`: the verdict `invalid` on what is no credential at all, and 400 over HTTP. */
	readonly verdict: Verdict | "malformed";
	/** All of these are told; of a valid credential nothing else may be told either. */
	readonly codes: readonly Code[];
}

/** `invalid: EXPIRED` and the like. */
export function expects(verdict: Expectation["verdict"], ...codes: readonly Code[]): Expectation {
	return { verdict, codes };
}

/** A case in short: threat, name, input, what is expected. */
export type Row = readonly [threat: number, name: string, input: Json, expect: Expectation];

/** Rows as cases that all need the same besides. */
export function casesOf(rows: readonly Row[], common: Pick<Case, "evidence" | "policy"> = {}): readonly Case[] {
	return rows.map(([threat, name, input, expect]) => ({ threat, name, input, ...common, expect }));
}

export function titleOf({ threat, name }: Case): string {
	return threat === 0 ? `control: ${name}` : `threat ${threat}: ${name}`;
}

export function bytesOf({ input }: Case): Uint8Array<ArrayBuffer> {
	return input instanceof Uint8Array ? Uint8Array.from(input) : new TextEncoder().encode(JSON.stringify(input));
}

export function utf8(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}

export function without(document: JsonObject, ...names: readonly string[]): JsonObject {
	return Object.fromEntries(Object.entries(document).filter(([name]) => !names.includes(name)));
}
