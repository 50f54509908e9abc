import { expect, test } from "vitest";
import { parsesAsUrl } from "../../src/core/parses-as-url.ts";

const good = ["https://münchen.example/é", "https://example.org/c/ID", "urn:uuid:1", "https://мандах.example/"];
const bad = ["", "münchen", "https://", "https://é e.example/", "//example.org", "https://[::1"];

test("an address is one however often that is asked", () => {
	// From some three thousand questions on, Node 20 answers `URL.canParse` in another way.
	for (let round = 0; round < 20_000; round++) {
		for (const address of good) if (!parsesAsUrl(address)) expect.fail(`${address} in round ${round}`);
	}
});

test("whatever is none is none", () => {
	for (let round = 0; round < 4000; round++) expect(bad.filter(parsesAsUrl)).toEqual([]);
});
