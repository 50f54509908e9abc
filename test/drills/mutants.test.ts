import { expect, test } from "vitest";
import { isObject, type Json } from "../../src/core/json.ts";
import { drillControls } from "./drill-controls.ts";
import { makeMutant, runMutants, verdictOn } from "./drill-run.ts";
import { isOrderedIn, meansTheSame } from "./same-meaning.ts";
import { type Seeded, seeded } from "./seeded.ts";

const encode = (value: Json, space?: string): Uint8Array =>
	new TextEncoder().encode(JSON.stringify(value, null, space));

test.each(drillControls.map((control) => [control.name, control] as const))(
	"the control is valid: %s",
	async (_, control) => {
		expect(await verdictOn(encode(control.document), control)).toBe("valid");
	},
);

test("drill 16: no mutant is accepted that says something else", async () => {
	const { tally, wrong } = await runMutants("ci", 0, 1_500);
	expect(wrong).toEqual([]);
	const total = Object.values(tally)
		.flatMap((kinds) => Object.values(kinds))
		.reduce((sum, count) => sum + count, 0);
	expect(total).toBe(1_500);
	expect(Object.values(tally).some(({ same = 0 }) => same > 0)).toBe(true);
}, 120_000);

test("drill 16: the same seed makes the same mutants", () => {
	expect([0, 1, 2].map((number) => makeMutant("a", number))).toEqual(
		[0, 1, 2].map((number) => makeMutant("a", number)),
	);
	expect(makeMutant("a", 0).input).not.toEqual(makeMutant("b", 0).input);
});

/** Names in another order, and items too under words that are not `ordered`. */
function shuffled(value: Json, ordered: (word: string) => boolean, random: Seeded, word = ""): Json {
	if (Array.isArray(value)) {
		const items = value.map((item: Json) => shuffled(item, ordered, random));
		return ordered(word) ? items : items.toSorted(() => random.number(3) - 1);
	}
	if (!isObject(value)) return value;
	const members = Object.entries(value).map(([name, member]): [string, Json] => {
		return [name, shuffled(member, ordered, random, name)];
	});
	return Object.fromEntries(members.toSorted(() => random.number(3) - 1));
}

test.each(drillControls.map((control) => [control.name, control] as const))(
	"rewritten without harm it stays valid: %s",
	async (_, control) => {
		const random = seeded(control.name);
		const ordered = control.coversJson === true ? () => true : isOrderedIn(control.document);
		const escaped = JSON.stringify(control.document).replaceAll(/"(?:[^"\\]|\\.)*"/g, (text) =>
			text.replaceAll("e", "\\u0065").replaceAll("/", "\\/"),
		);
		const inputs = [
			encode(control.document, "\t"),
			new TextEncoder().encode(`\r\n ${escaped} \t`),
			...Array.from({ length: 5 }, () => encode(shuffled(control.document, ordered, random), "  ")),
		];
		for (const input of inputs) {
			expect(await verdictOn(input, control)).toBe("valid");
			expect(meansTheSame(JSON.parse(new TextDecoder().decode(input)) as Json, control.document)).toBe(true);
		}
	},
);
