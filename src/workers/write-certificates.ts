import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unwritable } from "../app/file-reason.ts";
import { nodePaper } from "../render/node-paper.ts";

export interface SignedCertificate {
	readonly id: string;
	/** The credential, byte for byte as issued. */
	readonly signed: string;
}

/** Draws certificates and writes each as ID.json and ID.pdf. Throws FILE_UNWRITABLE. */
export async function writeCertificates(folder: string, certificates: readonly SignedCertificate[]): Promise<void> {
	for (const { id, signed } of certificates) {
		writeWhole(join(folder, `${id}.json`), signed);
		writeWhole(join(folder, `${id}.pdf`), await nodePaper.draw(signed));
	}
}

/**
 * Writes a file under a name of this process's own first: a kill never leaves half of a file under its real name, nor
 * do two processes write into the same one.
 */
function writeWhole(file: string, data: Uint8Array | string): void {
	const partial = `${file}.${process.pid}.part`;
	try {
		writeFileSync(partial, data);
		renameSync(partial, file);
	} catch (cause) {
		rmSync(partial, { force: true });
		throw unwritable(file, cause);
	}
}
