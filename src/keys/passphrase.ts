import { readPrivateFile } from "./private-file.ts";

/** Where the operator put the passphrase; the values of TAMGA_KEY_PASSPHRASE and TAMGA_KEY_PASSPHRASE_FILE. */
export interface PassphraseSource {
	readonly passphrase?: string | undefined;
	readonly passphraseFile?: string | undefined;
}

/**
 * Reads the passphrase when it is needed: the one given, else the file's text without its last line break, else "".
 * Throws KEY_FILE_MODE when others may read the file, FILE_UNREADABLE when we may not.
 */
export function passphraseFrom({ passphrase, passphraseFile }: PassphraseSource): () => Promise<string> {
	return async () => {
		if (passphrase !== undefined && passphrase !== "") return passphrase;
		if (passphraseFile === undefined) return "";
		return new TextDecoder().decode(await readPrivateFile(passphraseFile)).replace(/\r?\n$/, "");
	};
}
