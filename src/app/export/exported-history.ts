import * as z from "zod";
import { TamgaError } from "../../core/errors.ts";
import type { Evidence, EvidenceRequest } from "../../core/evidence.ts";
import { parseStrictJson } from "../../core/verify/strict-json.ts";
import type { BitChange, ListHistory } from "../as-of/history-ports.ts";
import { listRecord } from "../as-of/list-record.ts";
import { statusListAddress } from "../deployment.ts";
import type { ExportFolder } from "./check-files.ts";
import type { ExportFile, ExportFilesDeps } from "./export-files.ts";
import type { Manifest } from "./manifest.ts";

/** One list's past, whatever address it is asked under. */
export interface ExportedHistory extends ExportFile {
	readonly addresses: readonly string[];
}

/** `changes`: index, 1 for set and 0 for cleared, and the moment, in their order. Nothing names a certificate or a reason. */
const history = z.object({
	length: z.int().min(1),
	changes: z.array(z.tuple([z.int().min(0), z.union([z.literal(0), z.literal(1)]), z.iso.datetime()])),
});

/**
 * Every change of every list that was ever made, in some 45 bytes each. The lists that were signed in the past are not
 * taken along: the manifest's signer vouches for the history as for the rest.
 */
export async function historyFiles({
	register,
	deployment,
}: Pick<ExportFilesDeps, "register" | "deployment">): Promise<readonly ExportedHistory[]> {
	const bases = [deployment.baseUrl, ...deployment.formerBaseUrls];
	const files: ExportedHistory[] = [];
	for (const name of await register.statusListNames()) {
		const kept = await register.listHistory(name);
		if (kept === undefined) continue;
		const { issuer, list, purpose } = name;
		const addresses = bases.map((baseUrl) => statusListAddress({ baseUrl }, issuer, list, purpose));
		files.push({ path: `history/${issuer}/${list}/${purpose}.json`, bytes: written(kept), addresses });
	}
	return files;
}

function written({ length, changes }: ListHistory): Uint8Array {
	const rows = changes.map(({ index, set, at }) => [index, set ? 1 : 0, at]);
	return new TextEncoder().encode(JSON.stringify({ length, changes: rows }));
}

/** What an export knows of a list at a moment before it was made. Throws EXPORT_INVALID. */
export async function recordIn(
	{ folder, manifest }: { readonly folder: ExportFolder; readonly manifest: Manifest },
	{ kind, id }: EvidenceRequest,
	moment: Date,
): Promise<Evidence | undefined> {
	const { histories = {}, files } = manifest.credentialSubject;
	const file = kind === "status-list" && Object.hasOwn(histories, id) ? histories[id] : undefined;
	if (file === undefined) return undefined;
	// Only what was compared is read; a name could lead out of the folder.
	if (!Object.hasOwn(files, file)) throw new TamgaError("EXPORT_INVALID", `The history ${file} is none of its files.`);
	const parsed = history.safeParse(parseStrictJson(await folder.read(file)));
	if (!parsed.success) throw new TamgaError("EXPORT_INVALID", `${file} is not as expected.`);
	const changes = parsed.data.changes.map(([index, bit, at]): BitChange => ({ index, set: bit === 1, at }));
	return { state: "recorded", record: listRecord({ length: parsed.data.length, changes }, moment, undefined) };
}
