import * as fc from "fast-check";
import { expect, test } from "vitest";
import { TamgaError } from "../../../src/core/errors.ts";
import { type EvidenceMap, evidenceKey } from "../../../src/core/evidence.ts";
import { canonicalJson, isObject, type Json, type JsonObject } from "../../../src/core/json.ts";
import { parseStrictJson } from "../../../src/core/verify/strict-json.ts";
import { issuer, judged, openBadges, signed } from "../../support/judging.ts";
import { signCredential } from "../../support/sign.ts";
import { found, statusList } from "../../support/status-list.ts";

// Drill 16 in small: one change anywhere, and the answer is `valid` only if nothing changed but the order of sets
// (where a set of one may stand alone, and a reference may be an object with nothing but its id).

const address = "https://issuer.example/status/1";
const entry = {
	id: `${address}#7`,
	type: "BitstringStatusListEntry",
	statusPurpose: "revocation",
	statusListIndex: "7",
	statusListCredential: address,
};
const control = await signed({
	"@context": openBadges,
	type: ["VerifiableCredential", "OpenBadgeCredential"],
	issuer: { id: issuer.did, type: ["Profile"], name: "Centre" },
	validUntil: "2030-01-01T00:00:00+08:00",
	credentialStatus: entry,
	evidence: [{ id: "https://e.example/1", type: ["Evidence"], name: "Work" }],
	credentialSubject: {
		id: "urn:uuid:7c1b6c1e-6f0a-4f6e-9a39-0d8f0f2f7b02",
		type: ["AchievementSubject"],
		creditsEarned: 3,
		identifier: [{ type: "IdentityObject", hashed: false, identityHash: "Бат", identityType: "name" }],
		achievement: {
			id: "urn:x:a",
			type: ["Achievement"],
			name: "Data",
			description: "Course",
			tag: ["a", "b"],
			criteria: { narrative: "Test" },
		},
	},
});
const list = await signCredential(statusList({ id: address, issuer: issuer.did }), issuer);
const evidence: EvidenceMap = found({ [evidenceKey({ kind: "status-list", id: address })]: list });
const text = JSON.stringify(control);

/** A document up to what RDF does not tell apart. */
function meaning(value: Json): Json {
	if (Array.isArray(value)) {
		const items = value.map((item: Json) => canonicalJson(meaning(item))).toSorted();
		return items.length === 1 ? meaning(value[0] ?? null) : items;
	}
	if (!isObject(value)) return value;
	const names = Object.keys(value);
	if (names.length === 1 && names[0] === "id") return meaning(value["id"] ?? null);
	return Object.fromEntries(names.map((name) => [name, meaning(value[name] ?? null)]));
}

type Path = readonly string[];

function pathsIn(value: Json, path: Path = []): readonly Path[] {
	if (typeof value !== "object" || value === null) return [path];
	return [path, ...Object.entries<Json>(value).flatMap(([name, member]) => pathsIn(member, [...path, name]))];
}

function change(value: Json, [name, ...rest]: Path, edit: (part: Json) => Json | undefined): Json | undefined {
	if (name === undefined) return edit(value);
	const members = Object.entries<Json>(value as JsonObject).flatMap(([key, member]): [string, Json][] => {
		const changed = key === name ? change(member, rest, edit) : member;
		return changed === undefined ? [] : [[key, changed]];
	});
	return Array.isArray(value) ? members.map(([, member]) => member) : Object.fromEntries(members);
}

const words = ["name", "description", "expires", "evidence", "tag", "domain", "@index", "@id", "mediaType", "image"];
const values: readonly Json[] = [null, [], {}, "", "x", 5, [[]], "urn:x:1", "2099-01-01T00:00:00Z"];
const wrappers = ["@value", "@set", "@list", "@id", "@graph", "@included", "@nest", "id"];

const edits = fc.oneof(
	fc.constantFrom(...wrappers).map(
		(name) =>
			(part: Json): Json => ({ [name]: part }),
	),
	fc.constantFrom(...values).map((value) => (): Json => value),
	fc.tuple(fc.constantFrom(...words), fc.constantFrom(...values)).map(
		([word, value]) =>
			(part: Json): Json =>
				isObject(part) ? { ...part, [word]: value } : [part, value],
	),
	fc.constantFrom<(part: Json) => Json | undefined>(
		() => undefined,
		(part) => [part],
		(part) => [part, part],
		(part) => (Array.isArray(part) ? (part[0] ?? null) : part),
		(part) => (Array.isArray(part) ? part.toReversed() : part),
		(part) => (typeof part === "string" ? part.toUpperCase() : canonicalJson(part)),
		(part) => (typeof part === "string" ? part.normalize("NFD") : part),
		(part) => (typeof part === "string" && /^\d+$/.test(part) ? Number(part) : part),
	),
);

async function isValid(document: Json): Promise<boolean> {
	return (await judged(document, { evidence })).verdict === "valid";
}

test("#16 (drill) the control is valid", async () => {
	expect(await isValid(parseStrictJson(new TextEncoder().encode(text)))).toBe(true);
});

test("#16 (drill) one edit of one part: valid only if it means the same", async () => {
	const paths = fc.constantFrom(...pathsIn(control));
	await fc.assert(
		fc.asyncProperty(paths, edits, async (path, edit) => {
			const mutant = change(control, path, edit) ?? null;
			if (await isValid(mutant)) expect(meaning(mutant)).toEqual(meaning(control));
		}),
		{ seed: 16, numRuns: 1500 },
	);
}, 120_000);

test("#16 (drill) one changed byte: valid only if it means the same", async () => {
	const bytes = new TextEncoder().encode(text);
	await fc.assert(
		fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (at, byte) => {
			const mutant = read(bytes.map((old, index) => (index === at ? byte : old)));
			if (mutant !== undefined && (await isValid(mutant))) expect(meaning(mutant)).toEqual(meaning(control));
		}),
		{ seed: 16, numRuns: 1000 },
	);
}, 120_000);

function read(bytes: Uint8Array): Json | undefined {
	try {
		return parseStrictJson(bytes);
	} catch (error) {
		if (error instanceof TamgaError) return undefined;
		throw error;
	}
}
