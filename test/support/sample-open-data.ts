import { openCourses } from "../../src/app/open-data/open-courses.ts";
import { type OpenIssuer, openIssuer } from "../../src/app/open-data/open-issuers.ts";
import type { OpenRecognition } from "../../src/app/open-data/open-recognitions.ts";
import { demoCatalogue, exampleIssuer } from "./sample-certificate.ts";

const did = "did:web:certificates.example.mn";
const decision: OpenRecognition = {
	statement: "https://council.example.mn/recognitions/6AJY0H5JGVQQ5FNGHHPED27Q2D",
	body: { id: "did:web:council.example.mn", name: "Example council" },
	decision: { number: "A/123", date: "2026-03-01" },
};

const [first, second] = demoCatalogue.courses;

/** Two courses, the first in two versions of which a body has decided about the newer one. */
export const sampleCourses = openCourses(
	[...(first === undefined ? [] : [first, { ...first, version: "1.1.0" }]), ...(second === undefined ? [] : [second])],
	{
		deployment: { baseUrl: "https://certificates.example.mn" },
		catalogue: demoCatalogue,
		recognitionsOf: ({ version }) => (version === "1.1.0" ? [decision, { ...decision, decision: {} }] : []),
	},
);

const key = {
	id: `${did}#z6MkoC7Mqr9pGvBJuqKkHyRLxXcjeuKdBkqjkfxxqAXKj39G`,
	publicKeyMultibase: "z6MkoC7Mqr9pGvBJuqKkHyRLxXcjeuKdBkqjkfxxqAXKj39G",
	created: "2025-01-01T00:00:00.000Z",
};

/** A centre with a key in use and a retired one, and a body. */
export const sampleIssuers: readonly OpenIssuer[] = [
	openIssuer(
		{ slug: "must", did, profile: exampleIssuer, keys: [key, { ...key, retired: "2026-01-01T00:00:00.000Z" }] },
		() => [decision],
	),
	openIssuer(
		{
			slug: "council",
			did: `${did}:issuers:council`,
			profile: { ...exampleIssuer, kind: "recognising-body" },
			keys: [key],
		},
		() => [],
	),
];
