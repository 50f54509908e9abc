import { answer, inPath, inQuery, type Operation, type Paths, problem, sliceParameters, text } from "./parts.ts";

const texts = {
	title: "LanguageMap",
	type: "object",
	description: "A text in one or more languages; English is always there.",
	properties: { en: text, mn: text, zh: text, fr: text },
	required: ["en"],
} as const;
/** An object of which nothing may be missing. */
function whole(title: string, properties: Readonly<Record<string, object>>): object {
	return { title, type: "object", properties, required: Object.keys(properties) };
}

const moment = { type: "string", format: "date-time" } as const;
const address = { type: "string", format: "uri" } as const;
const list = (items: object) => ({ type: "array", items }) as const;

const recognition = {
	title: "RecordedDecision",
	type: "object",
	description: "A decision as its body signed it; whether it holds, only a check of the statement tells.",
	properties: {
		statement: address,
		body: { type: "object", properties: { id: text, name: text }, required: ["id"] },
		decision: {
			type: "object",
			properties: { number: text, date: text, jurisdiction: text, level: text, credits: text },
		},
		validFrom: moment,
		validUntil: moment,
	},
	required: ["statement", "body", "decision"],
} as const;

const courseVersion = whole("CourseVersion", {
	id: address,
	code: text,
	version: text,
	status: { enum: ["active", "retired"] },
	title: texts,
	summary: texts,
	learningOutcomes: list({
		...texts,
		title: "LearningOutcome",
		description: "In one or more languages; English is always there.",
		properties: { id: text, ...texts.properties },
		required: ["id", "en"],
	}),
	workload: {
		type: "object",
		properties: {
			totalHours: { type: "integer" },
			contactHours: { type: "integer" },
			selfStudyHours: { type: "integer" },
			assessmentHours: { type: "integer" },
			basis: text,
		},
		required: ["totalHours", "contactHours", "selfStudyHours", "assessmentHours", "basis"],
	},
	languages: list(text),
	offeredFrom: { type: "string", format: "date" },
	achievement: { type: "object", description: "The Open Badges 3.0 Achievement of its certificates." },
	recognitions: list(recognition),
});

const course = {
	title: "Course",
	type: "object",
	properties: { code: text, current: text, versions: list(courseVersion) },
	required: ["code", "current", "versions"],
} as const;

const issuer = {
	title: "Issuer",
	type: "object",
	properties: {
		id: { type: "string", description: "Its DID." },
		slug: text,
		kind: { enum: ["awarding-centre", "recognising-body"] },
		name: texts,
		url: address,
		country: text,
		keys: list({
			type: "object",
			properties: { id: text, created: moment, retired: moment },
			required: ["id", "created"],
		}),
		recognitions: list(recognition),
	},
	required: ["id", "slug", "kind", "name", "url", "country", "keys", "recognitions"],
} as const;

export const openDataPaths: Paths = {
	...openList("courses", "Courses, each with all its versions, the newest first", course),
	...openList("issuers", "Who signs here, with keys and what bodies have decided", issuer),
	"/courses/{code}/{version}": {
		get: {
			summary: "A course version",
			tags: ["publications"],
			parameters: [inPath("code", "Code of the course."), inPath("version", "Version, such as 1.0.0.")],
			responses: {
				"200": answer("The course.", "application/json", courseVersion),
				"304": { description: "Not changed." },
				"404": problem("There is none."),
			},
		},
	},
};

/** A list that everybody may read, by Accept at its own address and by suffix. */
function openList(name: string, summary: string, item: object): Paths {
	const schema = {
		type: "object",
		properties: { [name]: list(item), next: { ...address, description: "Where the list goes on." } },
		required: [name],
	};
	const json = { "application/json": { schema } };
	const csv = { "text/csv": { schema: text } };
	const operation = (content: Operation["responses"][string]["content"] & object, lang = false): Operation => ({
		summary,
		tags: ["publications"],
		parameters: [...sliceParameters, ...(lang ? [inQuery("lang", "en, mn, zh or fr; else by Accept-Language.")] : [])],
		responses: {
			"200": {
				description: "A part of the list, in the order of its keys.",
				headers: { Link: { description: 'rel="next" where the list goes on (RFC 8288).', schema: text } },
				content,
			},
			"304": { description: "Not changed." },
			"400": problem("The limit is none, or the cursor not one of this list."),
		},
	});
	return {
		[`/${name}`]: { get: operation({ ...json, ...csv, "text/html": { schema: text } }, true) },
		[`/${name}.json`]: { get: operation(json) },
		[`/${name}.csv`]: { get: operation(csv) },
	};
}
