import { expect, test } from "vitest";
import { runDifferential } from "./differential-run.ts";

test("certificates made and judged by their template are those of the plain way, to the byte", async () => {
	const result = await runDifferential("ci", 0, 150);
	expect(result.differences).toEqual([]);
	expect(result.certificates).toBe(150);
	// The comparison means something only where the quick way answers.
	expect(result.leftIssuing).toBeLessThan(75);
	expect(result.judgedAlike).toBeGreaterThan(100);
}, 120_000);
