// Puts everything together, and is all that the command line and the tests know of the rooms behind.
export { passphraseFrom } from "./keys/passphrase.ts";
export { type Office, openOffice } from "./main/office.ts";
export { hasDataDirectory, isRegisterEmpty } from "./main/register-place.ts";
export { openServices } from "./main/services.ts";
export { openRecognitionDesk } from "./main/recognition.ts";
export { openStaticExport, openVerifier } from "./main/verifier.ts";
export { openWebhookDesk, sendRegularly } from "./main/webhooks.ts";
export { safeFetch } from "./net/safe-fetch.ts";
export { makeDataDirectory, wipeDemoDirectory } from "./store/make-data-directory.ts";
export type { WriteCertificates } from "./workers/paper-pool.ts";
export type { SignedCertificate } from "./workers/write-certificates.ts";

export async function writeBackup(dataDir: string, file: string): Promise<void> {
	await (await import("./store/backup.ts")).writeBackup(dataDir, file);
}

export async function restoreBackup(file: string, dataDir: string): Promise<void> {
	(await import("./store/restore.ts")).restoreBackup(file, dataDir);
}
