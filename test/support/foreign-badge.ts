import type { JsonObject } from "../../src/core/json.ts";

/**
 * An Open Badges 3.0 credential as another platform might issue it: some 3.7 kB, 95 statements, ten nodes without a name.
 * Unsigned; `issuer` is a DID.
 */
export function foreignBadge(issuer: string): JsonObject {
	return {
		"@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
		id: "urn:uuid:4f2d9a53-3d0c-4a64-9d9e-3a5f0a8c1c11",
		type: ["VerifiableCredential", "OpenBadgeCredential"],
		name: "Teaching Online: Foundations",
		description: "Awarded for the completion of a course of six weeks on teaching at a distance.",
		issuer: {
			id: issuer,
			type: ["Profile"],
			name: "Open Polytechnic of the Lakes",
			url: "https://polytechnic.example",
			email: "badges@polytechnic.example",
			description: "A polytechnic for people who learn beside their work.",
			address: { type: ["Address"], addressCountry: "NZ", addressLocality: "Lower Hutt", postalCode: "5011" },
		},
		validFrom: "2026-06-30T09:00:00Z",
		validUntil: "2029-06-30T09:00:00Z",
		awardedDate: "2026-06-28T00:00:00Z",
		credentialSubject: {
			id: "urn:uuid:0c3b7a8e-91d4-4a19-8f2b-5b7d3f0e6a22",
			type: ["AchievementSubject"],
			activityStartDate: "2026-05-04T00:00:00Z",
			activityEndDate: "2026-06-26T00:00:00Z",
			creditsEarned: 2.5,
			licenseNumber: "OP-2026-0417",
			role: "Learner",
			term: "Autumn 2026",
			identifier: identities,
			result: results,
			achievement,
		},
		evidence,
	};
}

const identities = [
	{ type: "IdentityObject", hashed: false, identityHash: "Zoë Ærøskøbing", identityType: "name" },
	{ type: "IdentityObject", hashed: true, identityHash: "sha256$9f86d081884c7d65", identityType: "emailAddress" },
];

const results = [
	{ type: ["Result"], resultDescription: "urn:uuid:6c2a1e9d-0b4f-4b2f-9f5f-1d1a7c3e4b01", value: "87" },
	{ type: ["Result"], resultDescription: "urn:uuid:6c2a1e9d-0b4f-4b2f-9f5f-1d1a7c3e4b02", status: "Completed" },
];

const achievement = {
	id: "https://polytechnic.example/badges/teaching-online-foundations",
	type: ["Achievement"],
	achievementType: "Course",
	name: "Teaching Online: Foundations",
	description: "Plan, teach and assess a course in which teachers and learners do not meet.",
	creator: {
		id: "https://polytechnic.example/schools/education",
		type: ["Profile"],
		name: "School of Education",
		url: "https://polytechnic.example/education",
	},
	criteria: { narrative: "Plan three sessions, teach one, give feedback to a peer and reflect on all of it." },
	fieldOfStudy: "Education",
	humanCode: "TOF-101",
	inLanguage: "en",
	specialization: "Distance education",
	tag: ["teaching", "online", "assessment", "feedback"],
	version: "2.1",
	creditsAvailable: 2.5,
	image: {
		id: "https://polytechnic.example/badges/teaching-online.png",
		type: "Image",
		caption: "A lighthouse above water",
	},
	alignment: [
		{
			type: ["Alignment"],
			targetName: "Designing lessons for distance",
			targetUrl: "https://frameworks.example/digital-teaching/1.2",
			targetCode: "1.2",
			targetFramework: "Digital Teaching Framework",
			targetType: "CFItem",
		},
		{
			type: ["Alignment"],
			targetName: "Giving feedback",
			targetUrl: "https://frameworks.example/digital-teaching/4.3",
			targetCode: "4.3",
			targetFramework: "Digital Teaching Framework",
			targetType: "CFItem",
		},
	],
	resultDescription: [
		{
			id: "urn:uuid:6c2a1e9d-0b4f-4b2f-9f5f-1d1a7c3e4b01",
			type: ["ResultDescription"],
			name: "Final mark",
			resultType: "Percent",
			valueMin: "0",
			valueMax: "100",
		},
		{
			id: "urn:uuid:6c2a1e9d-0b4f-4b2f-9f5f-1d1a7c3e4b02",
			type: ["ResultDescription"],
			name: "Portfolio",
			resultType: "Status",
		},
	],
};

const evidence = [
	{
		id: "https://polytechnic.example/portfolios/0417",
		type: ["Evidence"],
		name: "Portfolio",
		narrative: "Three session plans, a recording of one session and a reflection.",
		genre: "Portfolio",
		audience: "Assessors",
	},
];
