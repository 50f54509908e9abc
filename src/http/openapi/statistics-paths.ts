import { type Answer, inQuery, type Operation, type Paths, text } from "./parts.ts";

const count = {
	description: "null: five or more, kept back because a smaller count would follow from it.",
	anyOf: [{ type: "integer", minimum: 0 }, { const: "<5" }, { type: "null" }],
};
const cell = (...within: string[]) => ({
	type: "object",
	properties: { key: text, ...Object.fromEntries(within.map((name) => [name, text])), count },
	required: ["key", ...within, "count"],
});
const cells = { type: "array", items: cell() };
const parts = { type: "array", items: cell("within") };

function figures(lists: Readonly<Record<string, object>>): object {
	const properties = { total: count, ...lists };
	return { type: "object", properties, required: Object.keys(properties) };
}

const statistics = {
	title: "Statistics",
	type: "object",
	required: ["at", "issued", "changes", "courses"],
	properties: {
		at: { type: "string", format: "date-time" },
		issued: figures({
			byMonth: cells,
			byLevel: cells,
			byCourse: parts,
			byCountry: cells,
			byInstitution: parts,
			byResult: cells,
		}),
		changes: figures({ byAction: cells, byMonth: parts, byReason: parts }),
		courses: { type: "object", additionalProperties: { type: "object", additionalProperties: text } },
	},
};

const json: Answer["content"] = { "application/json": { schema: statistics } };
const csv: Answer["content"] = { "text/csv": { schema: text } };

export const statisticsPaths: Paths = {
	"/statistics": {
		get: figuresIn({ ...json, ...csv, "text/html": { schema: text } }, [
			inQuery("lang", "en, mn, zh or fr; else by Accept-Language."),
		]),
	},
	"/statistics.json": { get: figuresIn(json) },
	"/statistics.csv": { get: figuresIn(csv) },
};

function figuresIn(
	content: NonNullable<Answer["content"]>,
	parameters: Operation["parameters"] & object = [],
): Operation {
	return {
		summary: "How many certificates were issued, and how often their status changed: numbers without people",
		description:
			"A count from 1 to 4 is “<5”, and as many others are null as it takes that it does not follow from the total. " +
			"A list without cells is withheld altogether, or there is nothing to count. The figures move on with every " +
			"fifth certificate and every fifth change.",
		tags: ["publications"],
		parameters,
		responses: { "200": { description: "The figures.", content }, "304": { description: "Not changed." } },
	};
}
