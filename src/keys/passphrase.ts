import { TamgaError } from "../core/errors.ts";
import { readPrivateText } from "./private-file.ts";

/** Where the operator put the passphrase; the values of TAMGA_KEY_PASSPHRASE and TAMGA_KEY_PASSPHRASE_FILE. */
export interface PassphraseSource {
	readonly passphrase?: string | undefined;
	readonly passphraseFile?: string | undefined;
}

/**
 * Reads the passphrase when it is needed: the one given, else the file's text without its last line break.
 * Throws PASSPHRASE_MISSING when there is none, KEY_FILE_MODE when others may read the file, FILE_UNREADABLE when we may not.
 */
export function passphraseFrom({ passphrase, passphraseFile }: PassphraseSource): () => Promise<string> {
	return async () => {
		if (passphrase !== undefined && passphrase !== "") return passphrase;
		const text = passphraseFile === undefined ? "" : await readPrivateText(passphraseFile);
		if (text !== "") return text;
		throw new TamgaError("PASSPHRASE_MISSING", "Set TAMGA_KEY_PASSPHRASE or TAMGA_KEY_PASSPHRASE_FILE.");
	};
}
