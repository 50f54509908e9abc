import { importCatalogue } from "../../app/import-catalogue.ts";
import { parseCatalogue } from "../../core/catalogue.ts";
import { readConfig } from "../../config.ts";
import { withNewOffice } from "../office.ts";
import { readJson } from "../files.ts";
import { print, say } from "../output.ts";

/** So many of the texts without a wording are named; `--json` names them all. */
const examples = 5;

export async function importFile(file: string, { json }: { json?: boolean }): Promise<void> {
	const content = await readJson(file, "CATALOGUE_INVALID");
	parseCatalogue(content);
	const result = await withNewOffice(readConfig(), (office) => importCatalogue(office, content));
	if (json === true) return print(JSON.stringify(result));
	say(`${result.courses} courses read: ${result.added} new, ${result.changed} changed.`);
	for (const { language, missing } of result.untranslated) {
		const named = missing.slice(0, examples).join(", ") + (missing.length > examples ? ", …" : "");
		say(`${missing.length} texts have no ${language} wording and are printed in English once: ${named}`);
	}
}
