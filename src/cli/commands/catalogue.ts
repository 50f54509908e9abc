import { importCatalogue } from "../../app/import-catalogue.ts";
import { parseCatalogue } from "../../core/catalogue.ts";
import { markerFile, readConfig } from "../../config.ts";
import { makeDataDirectory } from "../../main.ts";
import { withOffice } from "../office.ts";
import { readJson } from "../files.ts";
import { print, say } from "../output.ts";

export async function importFile(file: string, { json }: { json?: boolean }): Promise<void> {
	const content = await readJson(file, "CATALOGUE_INVALID");
	parseCatalogue(content);
	const { dataDir, baseUrl, timeZone } = readConfig();
	makeDataDirectory(dataDir, markerFile, { baseUrl, timeZone, demo: false });
	const result = await withOffice((office) => importCatalogue(office, content));
	if (json === true) return print(JSON.stringify(result));
	say(`${result.courses} courses read: ${result.added} new, ${result.changed} changed.`);
	for (const { language, missing } of result.untranslated) {
		say(
			`${missing.length} texts have no ${language} wording and are printed in English once: ${missing.slice(0, 5).join(", ")}${missing.length > 5 ? ", …" : ""}`,
		);
	}
}
