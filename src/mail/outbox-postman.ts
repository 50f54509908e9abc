import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import type { Postman } from "../app/holder/postman.ts";
import { TamgaError } from "../core/errors.ts";
import { envelopeOf } from "./envelope.ts";

/**
 * Where there is no mail server: each letter becomes a file that any mail program opens, readable by its owner alone
 * since a personal link is in it. The same message under another link replaces the first file.
 */
export function outboxPostman(folder: string, from: string | undefined): Postman {
	const composer = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
	return {
		deliver: async (letter) => {
			const { message } = await composer.sendMail(envelopeOf(letter, from));
			if (!Buffer.isBuffer(message)) throw new TypeError("the composer streams");
			const [name = ""] = letter.messageId.split("@");
			await writeWhole(folder, `${name}.eml`, message);
			return undefined;
		},
		close: async () => composer.close(),
	};
}

async function writeWhole(folder: string, name: string, bytes: Uint8Array): Promise<void> {
	try {
		await mkdir(folder, { recursive: true, mode: 0o700 });
		const partial = join(folder, `${name}.part`);
		await writeFile(partial, bytes, { mode: 0o600 });
		await rename(partial, join(folder, name));
	} catch (cause) {
		throw new TamgaError("MAIL_UNAVAILABLE", `Letters cannot be written to ${folder}.`, { cause });
	}
}
