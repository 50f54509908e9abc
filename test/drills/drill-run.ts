import type { Evidence } from "../../src/core/evidence.ts";
import { evidenceKey } from "../../src/core/evidence.ts";
import { TamgaError } from "../../src/core/errors.ts";
import type { Json } from "../../src/core/json.ts";
import { parseStrictJson } from "../../src/core/verify/strict-json.ts";
import type { Gather } from "../../src/core/verify/gather-until-done.ts";
import { verify } from "../../src/core/verify/verify.ts";
import { now } from "../support/sign.ts";
import { tools } from "../support/tools.ts";
import { type DrillControl, drillControls } from "./drill-controls.ts";
import { mutations } from "./mutations.ts";
import { hasFewerProofs, meansTheSame, meansTheSameInAnotherVersion } from "./same-meaning.ts";
import { seeded } from "./seeded.ts";

/** What became of a mutant. `wrong`: accepted although it says something else than its control. */
export type Outcome =
	| "invalid"
	| "undetermined"
	| "unrecognised"
	| "same"
	| "same in another version"
	| "same with fewer proofs"
	| "wrong";

/** How many of each kind ended how. */
export type Tally = Record<string, Partial<Record<Outcome, number>>>;

export interface Wrong {
	readonly seed: string;
	readonly number: number;
	readonly control: string;
	readonly kind: string;
	readonly input: string;
}

/** Judges the mutants from number `from` on, `count` of them, of this seed. */
export async function runMutants(seed: string, from: number, count: number, onEach: () => void = () => {}) {
	const tally: Tally = {};
	const wrong: Wrong[] = [];
	for (let number = from; number < from + count; number++) {
		const { kind, control, input, outcome } = await runMutant(seed, number);
		const kinds = (tally[kind] ??= {});
		kinds[outcome] = (kinds[outcome] ?? 0) + 1;
		if (outcome === "wrong") wrong.push({ seed, number, control: control.name, kind, input: text(input) });
		onEach();
	}
	return { tally, wrong };
}

async function runMutant(seed: string, number: number) {
	const { control, kind, input } = makeMutant(seed, number);
	const verdict = await verdictOn(input, control);
	return { control, kind, input, outcome: verdict === "valid" ? judgeAccepted(input, control) : verdict };
}

/** The same for the same seed and number. Kinds that the control has no place for are drawn again. */
export function makeMutant(seed: string, number: number) {
	const random = seeded(`${seed} ${number}`);
	const control = random.one(drillControls);
	for (;;) {
		const kind = random.one(Object.keys(mutations));
		const input = mutations[kind]?.(control.document, random);
		if (input !== undefined) return { control, kind, input };
	}
}

export async function verdictOn(input: Uint8Array, { evidence, policy }: DrillControl) {
	const gather: Gather = async (requests) =>
		new Map(requests.map((request) => [evidenceKey(request), answer(evidence[evidenceKey(request)])]));
	const usual = { recognised: new Map<string, string>(), profile: "public", statusMaxAgeMs: 86_400_000 } as const;
	return (await verify(input, gather, { ...usual, ...policy }, now, tools)).verdict;
}

function answer(document: Json | undefined): Evidence {
	if (document === undefined) return { state: "unreachable", reason: "not given" };
	return { state: "found", document, fetchedAt: now, source: "given" };
}

function judgeAccepted(input: Uint8Array, { document }: DrillControl): Outcome {
	const parsed = parsedOrNot(input);
	if (parsed === undefined) return "wrong";
	if (meansTheSame(parsed, document)) return "same";
	if (hasFewerProofs(parsed, document)) return "same with fewer proofs";
	return meansTheSameInAnotherVersion(parsed, document) ? "same in another version" : "wrong";
}

function parsedOrNot(input: Uint8Array): Json | undefined {
	try {
		return parseStrictJson(input);
	} catch (error) {
		if (error instanceof TamgaError) return undefined;
		throw error;
	}
}

function text(input: Uint8Array): string {
	return new TextDecoder().decode(input);
}
