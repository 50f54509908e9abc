import { statSync } from "node:fs";
import { join } from "node:path";
import type { Register } from "../app/ports.ts";
import type { Office, SignedCertificate, WriteCertificates } from "../main.ts";
import { removeLeftovers } from "./files.ts";

/** What a folder of certificates may hold besides nothing. */
export const certificateFile = /^[0-9A-HJKMNP-TV-Z]{26}\.(?:pdf|json)(?:\.\d+\.part)?$/;

/** Does work that writes certificates into a folder, or nowhere when none is named, and clears away what lies half there. */
export async function withFolder<T>(
	{ papers }: Pick<Office, "papers">,
	folder: string | undefined,
	work: (write: WriteCertificates) => Promise<T>,
): Promise<T> {
	if (folder === undefined) return await work(async () => undefined);
	try {
		return await papers.lend(folder, work);
	} finally {
		await removeLeftovers(folder);
	}
}

/** Those of the certificates of which a file is missing: a run that was killed, perhaps, did not get to write it. */
export async function missingFrom(
	folder: string,
	register: Pick<Register, "certificate">,
	ids: readonly string[],
): Promise<readonly SignedCertificate[]> {
	const certificates: SignedCertificate[] = [];
	for (const id of ids.filter((id) => !isThere(folder, id))) {
		const signed = (await register.certificate(id))?.signed;
		if (signed !== undefined) certificates.push({ id, signed });
	}
	return certificates;
}

/** A file without content is what a power cut may leave of one. */
function isThere(folder: string, id: string): boolean {
	return ["json", "pdf"].every((kind) => {
		const size = statSync(join(folder, `${id}.${kind}`), { throwIfNoEntry: false })?.size ?? 0;
		return size > 0;
	});
}
