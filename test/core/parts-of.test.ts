import { expect, test } from "vitest";
import { partsReader } from "../../src/core/parts-of.ts";
import { signedCredential } from "../../src/core/signed-credential.ts";
import { demoCatalogue } from "../support/sample-certificate.ts";
import { signedSample } from "../support/signed-sample.ts";

const holders = [
	{ order: "mononym", latin: { given: "Sukarno" } },
	{ order: "given-first", latin: { family: "Lefèvre", given: 'Anaïs "A" \\ \u2028' } },
	{ order: "family-first", native: { family: "欧阳", given: "思远" }, latin: { given: "proof.value" } },
] as const;

const signed: string[] = [];
for (const holder of holders) {
	for (const { code } of demoCatalogue.courses)
		signed.push(JSON.stringify(await signedSample({ course: code, holder })));
}

test("the parts of a certificate give exactly its text", () => {
	const read = partsReader();
	for (const text of signed) {
		const parts = read(text);
		expect(parts && signedCredential(parts)).toBe(text);
	}
});

test("what is answered does not depend on what was read before", () => {
	const used = partsReader();
	const changed = signed.flatMap((text) => [text, text.replace('Z"', '.0Z"'), text.replace("rdfc", "jcs"), `${text} `]);
	const first = changed.map((text) => partsReader()(text));
	// More templates than are kept, and each of them again.
	expect(changed.map((text) => used(text))).toEqual(first);
	expect(changed.toReversed().map((text) => used(text))).toEqual(first.toReversed());
	expect(first.filter((parts) => parts === undefined).length).toBeGreaterThanOrEqual(2 * signed.length);
});

test("what is no JSON is an error, and what is no certificate has no parts", () => {
	expect(() => partsReader()("{")).toThrow(SyntaxError);
	for (const text of ["7", "null", "[]", "{}"]) expect(partsReader()(text)).toBeUndefined();
});
