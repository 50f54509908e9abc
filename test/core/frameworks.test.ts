import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { competencyName, framework } from "../../src/core/frameworks.ts";

test.each([
	["unesco-ai-cft-2024", 15, "AI-CFT.4.1", "AI-assisted teaching"],
	["unesco-ict-cft-v3", 18, "ICT-CFT3.6.3", "Teacher as Innovator"],
	["digcompedu-2017", 22, "6.5", "Digital problem solving"],
])("%s has %i competencies and an https address", (id, size, code, name) => {
	const known = framework(id);
	expect(Object.keys(known?.competencies ?? {})).toHaveLength(size);
	expect(known?.url).toMatch(/^https:\/\//);
	expect(known && competencyName(known, code)).toBe(name);
	expect(known && competencyName(known, "toString")).toBeUndefined();
});

test("an unknown framework is unknown", () => {
	expect(["esco", "constructor", ""].map(framework)).toEqual([undefined, undefined, undefined]);
});

// The names in full, against the collected sources where they are at hand.
const shared = new URL("../../../shared/data/", import.meta.url);
describe.skipIf(!existsSync(shared))("against the collected sources (skipped where ../shared/data is absent)", () => {
	test.each([
		["unesco-ai-cft-2024", "unesco-ai-cft.json"],
		["unesco-ict-cft-v3", "unesco-ict-cft.json"],
		["digcompedu-2017", "digcompedu.json"],
	])("%s", (id, file) => {
		const source = JSON.parse(readFileSync(new URL(file, shared), "utf8")) as {
			competencies: { code: string; name: string }[];
		};
		expect(framework(id)?.competencies).toEqual(
			Object.fromEntries(source.competencies.map(({ code, name }) => [code, name])),
		);
	});
});
