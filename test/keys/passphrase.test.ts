import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { nodeRandom } from "../../src/keys/node-random.ts";
import { passphraseFrom } from "../../src/keys/passphrase.ts";
import { testFolder } from "../support/databases.ts";

function fileWith(text: string, mode = 0o600): string {
	const file = join(testFolder(), "passphrase");
	writeFileSync(file, text);
	chmodSync(file, mode);
	return file;
}

test("the passphrase that was given comes before the file", async () => {
	const passphraseFile = fileWith("from the file");
	expect(await passphraseFrom({ passphrase: "given", passphraseFile })()).toBe("given");
	expect(await passphraseFrom({ passphrase: "", passphraseFile })()).toBe("from the file");
});

test.each([
	["нууц үг\n", "нууц үг"],
	["with return\r\n", "with return"],
	[" spaces count \n\n", " spaces count \n"],
	["no line break", "no line break"],
])("the file %j says %j", async (text, expected) => {
	expect(await passphraseFrom({ passphraseFile: fileWith(text) })()).toBe(expected);
});

test("a passphrase file that others may read is refused", async () => {
	const passphraseFile = fileWith("secret", 0o640);
	const reading = passphraseFrom({ passphraseFile })();
	await expect(reading).rejects.toMatchObject({ code: "KEY_FILE_MODE", detail: `Run: chmod 600 ${passphraseFile}` });
});

test("a passphrase file that is not there is said to be so", async () => {
	const passphraseFile = join(testFolder(), "nothing");
	await expect(passphraseFrom({ passphraseFile })()).rejects.toMatchObject({ code: "FILE_UNREADABLE" });
});

test("no passphrase, or an empty one, is said to be missing", async () => {
	for (const source of [{}, { passphrase: "" }, { passphraseFile: fileWith("\n") }]) {
		await expect(passphraseFrom(source)()).rejects.toMatchObject({ code: "PASSPHRASE_MISSING" });
	}
});

test("random bytes have the length asked for and differ", () => {
	expect(nodeRandom(16)).toHaveLength(16);
	expect(nodeRandom(16)).not.toEqual(nodeRandom(16));
});
