import * as fc from "fast-check";
import jsonld from "jsonld";
import { beforeAll, describe, expect, test } from "vitest";
import type { Award } from "../../../src/core/award.ts";
import { compileStatements } from "../../../src/core/compiled/compile-statements.ts";
import { statementWriter } from "../../../src/core/compiled/statement-writer.ts";
import { compileTemplate } from "../../../src/core/compiled/compile-template.ts";
import type { CompiledTemplate } from "../../../src/core/compiled/compiled-template.ts";
import { type Fields, fill, slot, type Template } from "../../../src/core/template.ts";
import { ownContextAddress } from "../../../src/core/own-contexts.ts";
import { award, baseUrl, courseOf, fieldsOf, templateOf } from "../../support/awarded-certificate.ts";
import { demoCatalogue } from "../../support/sample-certificate.ts";
import { documentLoader, makeIssuer, signCredential, signedAt } from "../../support/sign.ts";
import { tools as plainTools } from "../../support/tools.ts";

const own = plainTools.contexts.get(ownContextAddress) ?? {};
const contexts = new Map([...plainTools.contexts, [`${baseUrl}/contexts/micro-certificate/v1`, own]]);
const tools = { ...plainTools, contexts };
const issuer = makeIssuer("compiled", "did:web:certificates.example.mn:issuers:must");

interface Statements {
	write(fields: Fields): string | undefined;
}

async function statementsOf(one: Template): Promise<Statements> {
	const writer = statementWriter(await compileStatements(one, tools), tools);
	return {
		write(fields) {
			const bytes = writer.write(fields);
			return bytes && new TextDecoder("utf-8", { fatal: true }).decode(bytes);
		},
	};
}

/** What the plain library makes of a document: the oracle of every test here. */
function canonized(document: object): Promise<string> {
	const options = {
		documentLoader: documentLoader(),
		safe: true,
		canonizeOptions: { algorithm: "RDFC-1.0", maxWorkFactor: 1 },
	};
	return jsonld.canonize(document, { ...options, algorithm: "RDFC-1.0" } as never);
}

describe("a compiled template of our own certificates", () => {
	const course = courseOf(award.courseCode);
	const template = templateOf(award, course, issuer.did);
	let compiled: CompiledTemplate;
	let statements: Statements;

	beforeAll(async () => {
		[compiled, statements] = await Promise.all([compileTemplate(template, tools), statementsOf(template)]);
	});

	test("writes the statements that the plain library writes", async () => {
		const fields = fieldsOf(award, course);
		expect(statements.write(fields)).toBe(await canonized(fill(template, fields)));
	});

	test("signs byte for byte what @digitalbazaar/vc signs", async () => {
		const fields = fieldsOf(award, course);
		const proof = { created: "2026-07-01T09:00:00Z", verificationMethod: issuer.keyId };
		const bytes = compiled.signedBytes(fields, proof);
		const signed = compiled.signed(fields, proof, issuer.sign(bytes ?? new Uint8Array()));
		expect(signed).toBe(JSON.stringify(await signCredential(fill(template, fields), issuer, { at: signedAt })));
	});

	test("signs a certificate in another one's place as @digitalbazaar/vc does", async () => {
		const replacing = templateOf(award, course, issuer.did, true);
		const fields = { ...fieldsOf(award, course), replaces: `${baseUrl}/c/00000000000000000000000007` };
		const proof = { created: "2026-07-01T09:00:00Z", verificationMethod: issuer.keyId };
		const whole = await compileTemplate(replacing, tools);
		const signed = whole.signed(fields, proof, issuer.sign(whole.signedBytes(fields, proof) ?? new Uint8Array()));
		expect(signed).toBe(JSON.stringify(await signCredential(fill(replacing, fields), issuer, { at: signedAt })));
	});

	test("agrees with the plain library on awkward texts, whatever they are", async () => {
		const awkward = fc.oneof(
			fc.string({ unit: "grapheme", maxLength: 40 }),
			fc.string({ unit: "binary", maxLength: 40 }),
			fc.constantFrom(
				'"',
				"\\",
				"\\u0041",
				"\n",
				"\r\n\t",
				"\u007F",
				"\u0001",
				"<a>",
				"_:c14n0",
				"https://slot.invalid/name",
				"Ө ү",
				"😀\uE000",
				"\uFFFD",
			),
		);
		const names = fc.record({ family: awkward, given: awkward, latinFamily: awkward, latinGiven: awkward });
		await fc.assert(
			fc.asyncProperty(names, async ({ family, given, latinFamily, latinGiven }) => {
				const fields: Fields = {
					...fieldsOf(award, course),
					name: `${family} ${given}`.replaceAll("\u0000", " "),
					nativeFamilyName: family.replaceAll("\u0000", " "),
					nativeGivenName: given.replaceAll("\u0000", " "),
					latinFamilyName: latinFamily.replaceAll("\u0000", " "),
					latinGivenName: latinGiven.replaceAll("\u0000", " "),
				};
				const written = statements.write(fields);
				if (written !== undefined) expect(written).toBe(await canonized(fill(template, fields)));
			}),
			{ numRuns: 150, seed: 20261123 },
		);
	});

	test("leaves to the general way what is no address", () => {
		const fields = { ...fieldsOf(award, course), id: "https://certificates.example.mn/c/<x>" };
		expect(statements.write(fields)).toBeUndefined();
	});
});

test("every demo course, language and shape of a name compiles and agrees with the plain library", async () => {
	const shapes: Award["name"][] = [
		award.name,
		{ order: "mononym", latin: { given: "Aung" } },
		{ order: "family-first", native: { family: "欧阳", given: "思远" } },
	];
	for (const course of demoCatalogue.courses) {
		for (const [index, name] of shapes.entries()) {
			const one: Award = {
				...award,
				name,
				language: (["en", "mn", "zh"] as const)[index] ?? "fr",
				courseCode: course.code,
			};
			const template = templateOf(one, course, issuer.did);
			const fields = fieldsOf(one, course);
			const statements = await statementsOf(template);
			expect(statements.write(fields)).toBe(await canonized(fill(template, fields)));
		}
	}
});

describe("what looks alike is left to the general way", () => {
	const context = "https://www.w3.org/ns/credentials/v2";
	const evidence = (name: string): object => ({ type: "EvidenceDocument", name: slot(name) });
	const template = {
		"@context": [context, { EvidenceDocument: "https://vocabulary.example/EvidenceDocument" }],
		id: slot("id"),
		type: "VerifiableCredential",
		evidence: [evidence("a"), evidence("b")],
	} as unknown as Template;

	test("two nodes that say different things are told apart, two that say the same are not", async () => {
		const statements = await statementsOf(template);
		const fields = { id: "urn:uuid:1", a: "one", b: "two" };
		expect(statements.write(fields)).toBe(await canonized(fill(template, fields)));
		expect(statements.write({ ...fields, b: "one" })).toBeUndefined();
	});

	test("two equal statements are one, which the lines do not say", async () => {
		const twice = {
			"@context": [context],
			id: slot("id"),
			type: "VerifiableCredential",
			credentialSubject: { id: slot("subject"), name: [slot("a"), slot("b")] },
		} as unknown as Template;
		const statements = await statementsOf(twice);
		expect(statements.write({ id: "urn:uuid:1", subject: "urn:uuid:2", a: "x", b: "x" })).toBeUndefined();
		expect(statements.write({ id: "urn:uuid:1", subject: "urn:uuid:2", a: "x", b: "y" })).toBeDefined();
	});

	test("where UTF-16 and code point order differ, nothing is written", async () => {
		const two = {
			"@context": [context],
			id: slot("id"),
			type: "VerifiableCredential",
			credentialSubject: { id: slot("subject"), name: [slot("a"), slot("b")] },
		} as unknown as Template;
		const statements = await statementsOf(two);
		const ids = { id: "urn:uuid:1", subject: "urn:uuid:2" };
		expect(statements.write({ ...ids, a: "\u{1F600}", b: "\uE000" })).toBeUndefined();
		expect(statements.write({ ...ids, a: "\u{1F600}", b: "x" })).toBeDefined();
	});
});
