import { existsSync } from "node:fs";
import { join } from "node:path";
import type { IssueResult } from "../app/issue-roster.ts";
import type { Certificate, Register } from "../app/ports.ts";
import { draw } from "../main.ts";
import { removeLeftovers, writeOutput } from "./files.ts";

/** What a folder of certificates may hold besides nothing. */
export const certificateFile = /^[0-9A-HJKMNP-TV-Z]{26}\.(?:pdf|json)(?:\.\d+\.part)?$/;

export async function writeFiles(
	folder: string,
	{ id, signed = "" }: Pick<Certificate, "id" | "signed">,
): Promise<void> {
	await writeOutput(folder, `${id}.json`, signed);
	await writeOutput(folder, `${id}.pdf`, await draw(signed));
}

/** The files of rows that another run issued and, perhaps, did not get to write. */
export async function writeMissing(
	register: Pick<Register, "certificateOf">,
	{ rows, issuer }: IssueResult,
	folder: string,
): Promise<void> {
	const earlier = rows.filter(({ outcome }) => outcome === "ignore").flatMap(({ award }) => award ?? []);
	for (const { learnerRef, courseCode } of earlier) {
		const certificate = await register.certificateOf(issuer, learnerRef, courseCode);
		if (certificate?.signed !== undefined && !isThere(folder, certificate.id)) await writeFiles(folder, certificate);
	}
	await removeLeftovers(folder);
}

function isThere(folder: string, id: string): boolean {
	return ["json", "pdf"].every((kind) => existsSync(join(folder, `${id}.${kind}`)));
}
