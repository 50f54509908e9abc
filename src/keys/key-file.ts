import * as z from "zod";
import { TamgaError } from "../core/errors.ts";

/** log2 of scrypt's N: a tenth of a second for us, at every guess of a thief too. */
const workFactor = 15;

const keyPair = z.strictObject({
	id: z.string().min(1),
	controller: z.string().min(1),
	publicKeyMultibase: z.string(),
	secretKeyMultibase: z.string(),
});

/** A key pair as a Multikey verification method (CID 1.0 §2.2.2). */
export type KeyPair = z.infer<typeof keyPair>;

/** The key pair as an age file (age-encryption.org/v1) under a passphrase. Throws PASSPHRASE_MISSING. */
export async function sealKeyFile(pair: KeyPair, passphrase: string): Promise<Uint8Array> {
	const { Encrypter } = await import("age-encryption");
	const encrypter = new Encrypter();
	encrypter.setScryptWorkFactor(workFactor);
	encrypter.setPassphrase(given(passphrase));
	return encrypter.encrypt(JSON.stringify(pair));
}

/** Opens what `sealKeyFile` made. Throws PASSPHRASE_MISSING, PASSPHRASE_WRONG or KEY_FILE_INVALID. */
export async function openKeyFile(bytes: Uint8Array, passphrase: string): Promise<KeyPair> {
	const { Decrypter } = await import("age-encryption");
	const decrypter = new Decrypter();
	decrypter.addPassphrase(given(passphrase));
	// Asked only when the passphrase did not open a header that could be read.
	decrypter.addIdentity({
		unwrapFileKey: () => {
			throw new TamgaError("PASSPHRASE_WRONG");
		},
	});
	try {
		return keyPair.parse(JSON.parse(await decrypter.decrypt(bytes, "text")));
	} catch (error) {
		if (error instanceof TamgaError) throw error;
		// No cause: a parser's message would quote the secret key.
		throw new TamgaError("KEY_FILE_INVALID", "It is damaged or no key file; restore it from a backup.");
	}
}

function given(passphrase: string): string {
	if (passphrase !== "") return passphrase;
	throw new TamgaError("PASSPHRASE_MISSING");
}
