import { domainToASCII } from "node:url";
import { expect, test } from "vitest";
import { readableLabel } from "../../../src/core/look-alikes/punycode.ts";

test.each(["тамга", "аррӏе", "müst", "монгол-улс", "中文网", "ελλάδα", "𐌰𐌱", "a\u00e4b\u043ec"])(
	"%s is read back from the punycode that browsers make of it",
	(label) => {
		const ascii = domainToASCII(label);
		expect(ascii).toMatch(/^xn--/);
		expect(readableLabel(ascii)).toBe(label);
	},
);

test.each(["example", "xn--!!", "xn--9999999999", "xn--ü"])("“%s” stays as it is", (label) => {
	expect(readableLabel(label)).toBe(label);
});
