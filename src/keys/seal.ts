import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { Seal } from "../app/seal.ts";

const [nonceLength, tagLength] = [12, 16];

/** AES-256-GCM; the nonce stands before the sealed text and the tag after it. */
export const nodeSeal: Seal = {
	close(text, key) {
		const nonce = randomBytes(nonceLength);
		const cipher = createCipheriv("aes-256-gcm", key, nonce);
		const sealed = [nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()];
		return Buffer.concat(sealed).toString("base64url");
	},
	open(sealed, key) {
		const bytes = Buffer.from(sealed, "base64url");
		const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, nonceLength), { authTagLength: tagLength });
		decipher.setAuthTag(bytes.subarray(-tagLength));
		return decipher.update(bytes.subarray(nonceLength, -tagLength), undefined, "utf8") + decipher.final("utf8");
	},
};
