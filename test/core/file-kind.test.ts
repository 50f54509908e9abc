import { expect, test } from "vitest";
import { fileKind } from "../../src/core/file-kind.ts";

test.each([
	["png", "\x89PNG\r\n\x1a\nwhatever %PDF-1.7"],
	["foreign", "\x89PNG and no more"],
	["svg", '\xef\xbb\xbf <?xml version="1.0"?><!-- %PDF-1.7 --><svg xmlns="http://www.w3.org/2000/svg">'],
	["svg", "<s:svg/>"],
	["foreign", "<html></html>"],
	["foreign", "<svgs/>"],
	["foreign", "\xff\xd8\xff\xe0"],
	["foreign", "PK\x03\x04"],
	["pdf", "%PDF-1.7"],
	["pdf", "a line before it\n%PDF-1.7"],
	["text", ' {"name": "%PDF-1.7 <svg>"}'],
	["text", "\xef\xbb\xbf[]"],
	["text", "eyJhbGciOiJFZERTQSJ9.e30.c2ln"],
	["text", `${" ".repeat(1024)}%PDF-1.7`],
	["text", ""],
] as const)("%s: %j", (kind, start) => {
	expect(fileKind(Uint8Array.from(start, (character) => character.charCodeAt(0)))).toBe(kind);
});
