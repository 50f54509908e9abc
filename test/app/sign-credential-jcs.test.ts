import { createPrivateKey, sign } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { Signer } from "../../src/app/ports.ts";
import { signCredentialJcs } from "../../src/app/sign-credential-jcs.ts";
import type { JsonObject } from "../../src/core/json.ts";
import { decodeMultikey } from "../../src/core/multikey.ts";
import { textOf } from "../support/json.ts";
import { answer, credential } from "../support/judging.ts";
import { makeIssuer, now } from "../support/sign.ts";
import { tools } from "../support/tools.ts";

test("the signature covers the JSON, whatever the order of its names", async () => {
	const issuer = makeIssuer("issuer");
	const signer: Signer = {
		...issuer,
		id: issuer.keyId,
		controller: issuer.did,
		sign: async (data) => issuer.sign(data),
	};
	const signed = await signCredentialJcs(credential(), signer, tools, now);
	expect(await answer(signed)).toEqual(["valid"]);
	const reversed = Object.fromEntries(Object.entries(signed).toReversed());
	expect(await answer(reversed)).toEqual(["valid"]);
	const { proof, ...rest } = signed;
	const withAnother = {
		...rest,
		"@context": [...(rest["@context"] as string[]), "https://w3id.org/security/multikey/v1"],
	};
	expect(await answer({ ...withAnother, proof: proof ?? null })).not.toEqual(["valid"]);
});

// Extra: the example of vc-di-eddsa, kept outside the project, beside it or where TAMGA_VECTORS points.
const vectors = process.env["TAMGA_VECTORS"] ?? fileURLToPath(new URL("../../../shared/vectors/", import.meta.url));
const folder = join(vectors, "w3c-eddsa");
const read = (path: string): JsonObject => JSON.parse(readFileSync(join(folder, path), "utf8")) as JsonObject;

if (!existsSync(folder)) {
	test.skip(`W3C's example of eddsa-jcs-2022: not at ${folder}, so it is skipped`, () => undefined);
} else {
	test("W3C's example of eddsa-jcs-2022 is made again, to the letter", async () => {
		const { proof, ...document } = read("eddsa-jcs-2022/signedJCS.json");
		const publicKeyMultibase = textOf(read("keyPair.json")["publicKeyMultibase"]);
		const secret = decodeMultikey(textOf(read("keyPair.json")["privateKeyMultibase"])).bytes;
		const der = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), secret]);
		const key = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
		const controller = `did:key:${publicKeyMultibase}`;
		const id = `${controller}#${publicKeyMultibase}`;
		const signer: Signer = { id, controller, publicKeyMultibase, sign: async (data) => sign(null, data, key) };
		const signed = await signCredentialJcs(document, signer, tools, new Date("2023-02-24T23:36:38Z"));
		expect(signed["proof"]).toEqual(proof);
	});
}
