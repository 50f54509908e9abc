import { expect, test } from "vitest";
import { isImpossibleDidWeb, isResolvable, withoutFragment } from "../../../src/core/verify/did.ts";

test.each([
	"did:web:issuer.example",
	"did:web:issuer.example:issuers:must",
	"did:web:issuer.example%3A8443",
	"did:web:xn--bcher-kva.example",
	"did:key:z6MkpiGzM3bsa5jgpztBpc5fkYxBbqqhBx1q6n9p9RJt6FjV",
])("%s may exist", (did) => {
	expect(isImpossibleDidWeb(did)).toBe(false);
});

test.each([
	"did:web:localhost",
	"did:web:localhost%3A8080",
	"did:web:intranet",
	"did:web:127.0.0.1",
	"did:web:2130706433",
	"did:web:0x7f000001",
	"did:web:169.254.169.254",
	"did:web:10.0.0.0x1",
	"did:web:printer.local",
	"did:web:metadata.google.internal",
	"did:web:issuer.example:..:..:admin",
	"did:web:issuer.example:%2e%2e:admin",
	"did:web:issuer.example%2F..%2Fadmin",
	"did:web:user%40issuer.example",
	"did:web:ii\u043ee.org",
	"did:web:ISSUER.example",
	"did:web:issuer..example",
	"did:web:",
	`did:web:${"a.".repeat(200)}example`,
])("#60 %s cannot be anybody's", (did) => {
	expect(isImpossibleDidWeb(did)).toBe(true);
});

test("#60 a private host may be allowed by name, with its port or without", () => {
	const allowed = new Set(["localhost:8081"]);
	expect(isImpossibleDidWeb("did:web:localhost%3A8081:issuers:a", allowed)).toBe(false);
	expect(isImpossibleDidWeb("did:web:localhost%3A8082", allowed)).toBe(true);
	expect(isImpossibleDidWeb("did:web:localhost%3A8082", new Set(["localhost"]))).toBe(false);
});

test("only did:web and https lead to documents", () => {
	expect(["did:web:a.example", "https://a.example/issuer"].every(isResolvable)).toBe(true);
	expect(["did:ion:abc", "http://a.example/issuer", "urn:uuid:1"].some(isResolvable)).toBe(false);
	expect(withoutFragment("did:web:a.example#key-1#x")).toBe("did:web:a.example");
});
