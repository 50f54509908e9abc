import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readCredentialPicture } from "../../../src/render/read-credential-picture.ts";

// 1EdTech's own baked pictures, where the public test data are at hand.
const vectors = process.env["TAMGA_VECTORS"] ?? fileURLToPath(new URL("../../../../shared/vectors/", import.meta.url));
const folder = join(vectors, "1edtech");
const present = existsSync(folder);
if (!present) console.info(`Skipped: the pictures of 1EdTech are not in ${folder}.`);

const file = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));

describe.runIf(present)("pictures that 1EdTech has baked", () => {
	test.each(["simple-json.png", "simple-json.svg"])("%s holds a credential as JSON", async (name) => {
		const credential: unknown = JSON.parse(new TextDecoder().decode(await readCredentialPicture(file(name))));
		expect(credential).toMatchObject({ type: ["VerifiableCredential", "OpenBadgeCredential"] });
	});

	test.each(["simple-jwt.png", "simple-jwt.svg", "simple-jwt_v1.png", "simple-jwt_v1.svg"])(
		"%s holds a JWT",
		async (name) => {
			const text = new TextDecoder().decode(await readCredentialPicture(file(name)));
			expect(text).toMatch(/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/);
		},
	);
});
