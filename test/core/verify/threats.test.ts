import { expect, test } from "vitest";
import { corpus } from "../../corpus/corpus.ts";
import { titleOf } from "../../corpus/case.ts";
import { runCase, verdictOf } from "../../corpus/run-case.ts";

test.each(corpus.map((one) => [titleOf(one), one] as const))("%s", async (_, one) => {
	const report = await runCase(one);
	const codes = report.errors.map(({ code }) => code);
	expect({ verdict: verdictOf(report), codes }).toEqual({
		verdict: one.expect.verdict,
		codes: one.expect.verdict === "valid" ? [] : expect.arrayContaining([...one.expect.codes]),
	});
});
