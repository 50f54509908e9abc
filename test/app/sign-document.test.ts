import { createPrivateKey, sign } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Signer } from "../../src/app/ports.ts";
import { signDocument } from "../../src/app/sign-document.ts";
import { issuingPolicy } from "../../src/core/issue/check-unsigned.ts";
import type { JsonObject } from "../../src/core/json.ts";
import { decodeMultikey } from "../../src/core/multikey.ts";
import { knownContexts } from "../../src/core/verify/contexts.ts";
import { createJsonLd } from "../../src/core/verify/json-ld.ts";
import { eddsaJcs2022 } from "../../src/core/verify/suites/eddsa-jcs-2022.ts";
import { eddsaRdfc2022 } from "../../src/core/verify/suites/eddsa-rdfc-2022.ts";
import type { Suite } from "../../src/core/verify/suites/suite.ts";
import { objectOf, textOf } from "../support/json.ts";
import { answer, credential, signed } from "../support/judging.ts";
import { makeIssuer, signedAt } from "../support/sign.ts";
import { tools } from "../support/tools.ts";

const issuer = makeIssuer("issuer");
const ours: Signer = {
	...issuer,
	id: issuer.keyId,
	controller: issuer.did,
	sign: async (data) => issuer.sign(data),
};

const known = knownContexts(issuingPolicy, tools);
const reading = { known, jsonLd: createJsonLd(known), tools };
const signAs = (document: JsonObject, signer: Signer, suite: Suite, created: Date) =>
	signDocument(document, signer, suite, { content: "credential", created }, reading);

const backwards = (document: JsonObject): JsonObject => Object.fromEntries(Object.entries(document).toReversed());

test("eddsa-rdfc-2022 signs what @digitalbazaar/vc signs, whatever the order of names", async () => {
	const { proof } = await signAs(credential(), ours, eddsaRdfc2022, signedAt);
	expect(proof).toEqual((await signed())["proof"]);
	const reversed = backwards(credential());
	expect((await signAs(reversed, ours, eddsaRdfc2022, signedAt))["proof"]).toEqual(proof);
});

test("eddsa-jcs-2022 covers the JSON with its contexts, whatever the order of its names", async () => {
	const document = await signAs(credential(), ours, eddsaJcs2022, signedAt);
	expect(await answer(document)).toEqual(["valid"]);
	const reversed = backwards(document);
	expect(await answer(reversed)).toEqual(["valid"]);
	const contexts = [...(document["@context"] as string[]), "https://w3id.org/security/multikey/v1"];
	expect(await answer({ ...document, "@context": contexts })).not.toEqual(["valid"]);
});

test("what no signature over statements would cover is refused", async () => {
	const broken = signAs(credential({ surname: "Dorj" }), ours, eddsaRdfc2022, signedAt);
	await expect(broken).rejects.toMatchObject({ code: "UNDEFINED_TERM" });
});

// Extra: the examples of vc-di-eddsa, kept outside the project, beside it or where TAMGA_VECTORS points.
const vectors = process.env["TAMGA_VECTORS"] ?? fileURLToPath(new URL("../../../shared/vectors/", import.meta.url));
const folder = join(vectors, "w3c-eddsa");
const read = (path: string): JsonObject => JSON.parse(readFileSync(join(folder, path), "utf8")) as JsonObject;

/** The signer of those examples, under the address that a proof names. */
function exampleSigner(id: string): Signer {
	const { publicKeyMultibase, privateKeyMultibase } = read("keyPair.json");
	const der = Buffer.from("302e020100300506032b657004220420", "hex");
	const secret = Buffer.concat([der, decodeMultikey(textOf(privateKeyMultibase)).bytes]);
	const key = createPrivateKey({ key: secret, format: "der", type: "pkcs8" });
	const [controller = ""] = id.split("#");
	return {
		id,
		controller,
		publicKeyMultibase: textOf(publicKeyMultibase),
		sign: async (data) => sign(null, data, key),
	};
}

if (!existsSync(folder)) {
	test.skip(`W3C's examples of vc-di-eddsa: not at ${folder}, so they are skipped`, () => undefined);
} else {
	describe("W3C's examples of vc-di-eddsa are made again, to the letter", () => {
		test.each([
			["eddsa-jcs-2022/signedJCS.json", eddsaJcs2022],
			["eddsa-rdfc-2022/signedDataInt.json", eddsaRdfc2022],
		])("%s", async (path, suite) => {
			const { proof, ...document } = read(path);
			const { verificationMethod, created } = objectOf(proof);
			const signer = exampleSigner(textOf(verificationMethod));
			const again = await signAs(document, signer, suite, new Date(textOf(created)));
			expect(again["proof"]).toEqual(proof);
		});
	});
}
