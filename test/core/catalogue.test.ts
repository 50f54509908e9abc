import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseCatalogue } from "../../src/core/catalogue.ts";
import { TamgaError } from "../../src/core/errors.ts";
import type { Json } from "../../src/core/json.ts";

const file = readFileSync(new URL("../../demo/catalogue.json", import.meta.url), "utf8");

/** The demo catalogue with the value at a path, such as `courses/0/code`, replaced; `undefined` takes it away. */
function changed(path: string, value: Json | undefined): unknown {
	const catalogue: unknown = JSON.parse(file);
	const names = path.split("/");
	const last = names.pop() ?? "";
	const parent = names.reduce<unknown>((place, name) => Reflect.get(Object(place), name), catalogue);
	if (value === undefined) Reflect.deleteProperty(Object(parent), last);
	else Reflect.set(Object(parent), last, value);
	return catalogue;
}

function faultOf(json: unknown): string {
	try {
		parseCatalogue(json);
		return "none";
	} catch (error) {
		if (error instanceof TamgaError && error.code === "CATALOGUE_INVALID") return error.detail ?? "";
		throw error;
	}
}

test("the demo catalogue is accepted, whole", () => {
	const { courses, organisations, stacks } = parseCatalogue(JSON.parse(file));
	expect([courses.length, organisations.length, stacks.length]).toEqual([12, 7, 1]);
});

test("the exact score is signed only where the catalogue says so", () => {
	expect(parseCatalogue(JSON.parse(file)).courses.map(({ gradeScale }) => gradeScale.signScore)).not.toContain(true);
	const { courses } = parseCatalogue(changed("courses/0/gradeScale/signScore", true));
	expect(courses[0]?.gradeScale.signScore).toBe(true);
});

describe("a value of the wrong form is refused with its place", () => {
	test.each<[string, Json | undefined]>([
		["courses/0/title/en", undefined],
		["courses/0/title/en", ""],
		["courses/0/title/mn", "two\nlines"],
		["courses/0/title/zh", "nul\0"],
		["courses/0/summary/en", "half \ud800"],
		["courses/0/code", "no spaces"],
		["courses/0/version", "1.0"],
		["courses/0/workload/totalHours", 0],
		["courses/0/workload/totalHours", 30.5],
		["courses/0/level/eqf", 9],
		["courses/0/languages/0", "English"],
		["courses/0/participationMode", "hybrid"],
		["courses/0/learningOutcomes", []],
		["courses/0/assessment/supervisionAndIdentity", "somehow"],
		["courses/0/gradeScale/bands/0/label", "Excellent"],
		["courses/0/awardingBodies", []],
		["courses/0/audience", Array.from({ length: 65 }, (_, place) => `staff ${place}`)],
		["courses/0/validity", { expires: true }],
		["courses/0/validity", { expires: true, months: 1e9 }],
		["courses/0/offeredFrom", "2025-02-30"],
		["organisations/0/country", "China"],
		["courses", []],
	])("%s = %j", (path, value) => {
		const place = path.replace(/\/(eqf|months|en|mn|zh)$/, "");
		expect(faultOf(changed(path, value))).toContain(`At /${place}`);
	});

	test.each<[Json]>([[null], ["text"], [[]], [{}]])("%j is no catalogue", (json) => {
		expect(faultOf(json)).toMatch(/^At \//);
	});
});

describe("a catalogue that contradicts itself is refused with a sentence", () => {
	const twice = (path: string): unknown => {
		const list: unknown = path
			.split("/")
			.reduce<unknown>((place, name) => Reflect.get(Object(place), name), JSON.parse(file));
		const items = list as Json[];
		return changed(path, [...items, items[0] ?? null]);
	};

	test.each<[string, unknown, string]>([
		[
			"an awarding body is not listed",
			changed("courses/0/awardingBodies/0", "nobody"),
			"the organisation nobody is not listed",
		],
		[
			"a partner is not listed",
			changed("courses/0/contentPartners/0", "nobody"),
			"the organisation nobody is not listed",
		],
		["a course twice", twice("courses"), "course IIOE-AIE-101 1.0.0 is listed twice"],
		["an organisation twice", twice("organisations"), "organisation unesco-ichei-iioe is listed twice"],
		["a stack twice", twice("stacks"), "stack IIOE-STK-AIE is listed twice"],
		["an outcome twice", twice("courses/0/learningOutcomes"), "learning outcome LO1 is listed twice"],
		["a band twice", twice("courses/0/gradeScale/bands"), "band Pass is listed twice"],
		["an alignment twice", twice("courses/0/alignment"), "AI-CFT.1.1 is listed twice"],
		[
			"more hours in parts than in all",
			changed("courses/0/workload/contactHours", 11),
			"add up to more than totalHours",
		],
		["weights that are not 100", changed("courses/0/assessment/components/0/weightPercent", 30), "must add up to 100"],
		[
			"a micro-credential without assessment",
			changed("courses/0/assessment/components", []),
			"is a CertificateOfAttendance",
		],
	])("%s", (_, catalogue, sentence) => {
		expect(faultOf(catalogue)).toContain(sentence);
	});

	test("a new version of a listed course is another course", () => {
		const newer: unknown = JSON.parse(file.replace('"version": "1.0.0"', '"version": "2.0.0"'));
		const courses = [...(JSON.parse(file) as { courses: Json[] }).courses, ...(newer as { courses: Json[] }).courses];
		expect(faultOf({ ...(newer as object), courses: [courses[0], courses[12]] })).toBe("none");
	});

	test("an attendance certificate needs no assessment", () => {
		const catalogue = changed("courses/0/achievementType", "CertificateOfAttendance") as {
			courses: { assessment: object }[];
		};
		const [course] = catalogue.courses;
		Reflect.set(Object(course?.assessment), "components", []);
		expect(faultOf(catalogue)).toBe("none");
	});
});

describe("an alignment says what the framework says", () => {
	test.each<[string, Json, string]>([
		["a code that the framework has not", { targetCode: "AI-CFT.9.1" }, "has no AI-CFT.9.1"],
		["a code of an object's own kind", { targetCode: "constructor" }, "has no constructor"],
		["another name than the framework's", { targetName: "Human agency, by us" }, 'AI-CFT.1.1 is called "Human agency"'],
		["an unknown framework without an address", { framework: "esco" }, "give each alignment a targetUrl"],
		["an unknown framework with an address", { framework: "esco", targetUrl: "https://esco.example/1" }, "none"],
		["an address without https", { framework: "esco", targetUrl: "javascript:alert(1)" }, "targetUrl"],
	])("%s", (_, change, sentence) => {
		const good = { framework: "unesco-ai-cft-2024", targetCode: "AI-CFT.1.1", targetName: "Human agency" };
		expect(faultOf(changed("courses/0/alignment/0", { ...good, ...Object(change) } as Json))).toContain(sentence);
	});
});
