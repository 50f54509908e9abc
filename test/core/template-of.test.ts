import { describe, expect, test } from "vitest";
import type { Award } from "../../src/core/award.ts";
import type { Course } from "../../src/core/catalogue.ts";
import type { HolderName } from "../../src/core/holder-name.ts";
import type { Json, JsonObject } from "../../src/core/json.ts";
import { languages } from "../../src/core/languages.ts";
import { slotPlaces } from "../../src/core/micro-certificate-template.ts";
import { fill, slotsOf } from "../../src/core/template.ts";
import { templateOf } from "../../src/core/template-of.ts";
import {
	award,
	awardedCertificate,
	baseUrl,
	courseOf,
	fieldsOf,
	issuerDid,
	templateOf as madeTemplate,
} from "../support/awarded-certificate.ts";
import { objectOf } from "../support/json.ts";
import { demoCatalogue } from "../support/sample-certificate.ts";

const names: readonly HolderName[] = [
	award.name,
	{ order: "mononym", latin: { given: "Sukarno" } },
	{ order: "family-first", native: { family: "欧阳", given: "思远" }, latin: { given: "Siyuan" } },
	{ order: "mononym", native: { given: "Болд" } },
	{ order: "given-first", latin: { family: "Lefèvre", given: "Anaïs" } },
];

function shapes(course: Course): readonly Course[] {
	const lasting = { ...course, validity: { expires: true, months: 36 } } as const;
	return [course, lasting].flatMap((one) =>
		[false, true].map((signScore) => ({ ...one, gradeScale: { ...one.gradeScale, signScore } })),
	);
}

const cases = demoCatalogue.courses.flatMap((course, index) => {
	const language = languages[index % languages.length] ?? "en";
	return shapes(course).map((shape) => [course.code, { ...award, language, courseCode: course.code }, shape] as const);
});

test.each(cases)("a certificate of %s tells its template and its fields, whatever the shape", (_, one, course) => {
	for (const name of names) {
		const named: Award = { ...one, name };
		const template = madeTemplate(named, course);
		const fields = fieldsOf(named, course);
		const credential = fill(template, fields);
		const found = templateOf({ ...credential, proof: { type: "DataIntegrityProof" } });
		expect(found).toEqual({ template, fields });
		expect(JSON.stringify(found?.template)).toBe(JSON.stringify(template));
	}
});

test("a certificate in another one's place tells which one that is", () => {
	const course = courseOf(award.courseCode);
	const template = madeTemplate(award, course, issuerDid, true);
	const fields = { ...fieldsOf(award, course), replaces: `${baseUrl}/c/00000000000000000000000007` };
	expect(templateOf(fill(template, fields))).toEqual({ template, fields });
});

test("every place is one that some template has", () => {
	const made = cases.flatMap(([, one, course]) =>
		names.flatMap((name) => slotsOf(madeTemplate({ ...one, name }, course, issuerDid, true))),
	);
	const named = (places: Json): readonly string[] => {
		if (typeof places === "string") return [places];
		return typeof places === "object" && places !== null ? Object.values(places).flatMap(named) : [];
	};
	expect(new Set(named(slotPlaces))).toEqual(new Set(made));
});

describe("what is none of ours has no template", () => {
	const certificate = awardedCertificate();
	const subject = objectOf(certificate["credentialSubject"]);

	test.each<[string, JsonObject]>([
		["two names that differ", { ...certificate, credentialSubject: { ...subject, name: "Somebody Else" } }],
		["what looks like a slot", { ...certificate, name: { $slot: "name" } }],
		["a slot that no certificate has", { ...certificate, name: { $slot: "constructor" } }],
		["half a character", { ...certificate, id: "https://certificates.example.mn/c/\ud800" }],
		["another kind of credential", { ...certificate, type: ["VerifiableCredential"] }],
	])("%s", (_, credential) => {
		expect(templateOf(certificate)).toBeDefined();
		expect(templateOf(credential)).toBeUndefined();
	});

	test("a value that is no text stays part of the template", () => {
		const { template, fields } = templateOf({ ...certificate, validFrom: 7 }) ?? {};
		expect(template?.["validFrom"]).toBe(7);
		expect(fields).not.toHaveProperty("validFrom");
	});
});
