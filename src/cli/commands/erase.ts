import { eraseCertificates } from "../../app/erase/erase-certificates.ts";
import { TamgaError } from "../../core/errors.ts";
import { exitCodes } from "../exit-codes.ts";
import { withOffice } from "../office.ts";
import { print, say } from "../output.ts";

interface EraseOptions {
	readonly yes?: boolean;
	readonly reason: string;
	readonly json?: boolean;
}

export async function erase(ids: readonly string[], { yes, reason, json }: EraseOptions): Promise<void> {
	if (yes !== true) throw new TamgaError("USAGE", "Nothing brings back what is erased; add --yes if that is meant.");
	const result = await withOffice(async (office) => {
		const erased = await eraseCertificates(office, { ids, reason });
		await office.lists.keepUp();
		return erased;
	});
	if (!result.scrubbed) process.exitCode = exitCodes.invalid;
	if (json === true) return print(JSON.stringify(result));
	for (const id of result.erased) print(id);
	say(`${result.erased.length} erased, ${result.unchanged.length} were erased already.`);
	if (result.remaining.length > 0) {
		say(`The same people have other certificates, which are whole: ${result.remaining.join(", ")}.`);
	}
	if (!result.scrubbed) say("Somebody was reading the database, so its files still hold old copies; run it again.");
	say("Backups and exports that were made before still hold the data: delete them when their time has come.");
}
