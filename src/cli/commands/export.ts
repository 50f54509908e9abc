import { makeExport } from "../../app/export/make-export.ts";
import { publicationService } from "../../app/publications.ts";
import { recognisedIssuers } from "../../app/verify-document.ts";
import { openBrowserFiles } from "../../http/browser-files.ts";
import { staticPages } from "../../http/static-pages.ts";
import type { Office } from "../../main.ts";
import { checkExportPlace, writeExport } from "../export-folder.ts";
import { withOffice } from "../office.ts";
import { print, say } from "../output.ts";
import { packageFile } from "../package-file.ts";

interface ExportOptions {
	readonly out: string;
	readonly json?: boolean;
}

/** The folder is looked at before anything is signed. */
export async function exportAll({ out, json = false }: ExportOptions): Promise<void> {
	await checkExportPlace(out);
	const { files, manifest, signedBy } = await withOffice(makeAll);
	await writeExport(out, files);
	const { statusLists, issuers } = manifest.credentialSubject;
	const counts = { files: files.length, statusLists: Object.keys(statusLists).length, issuers: Object.keys(issuers) };
	if (json) return print(JSON.stringify({ exported: manifest.validFrom, signedBy, ...counts }));
	say(`${counts.files} files, ${counts.statusLists} status lists in ${out}, exported ${manifest.validFrom}.`);
	say("Who verifies from it trusts this key (tamga verify --offline --evidence DIR --trust KEY):");
	print(signedBy);
}

/** Everything is of one moment. */
async function makeAll(office: Office) {
	const { register, deployment, tools, config } = office;
	const now = office.clock();
	const pages = await staticPages(openBrowserFiles(packageFile("dist/browser")), {
		site: deployment,
		at: now.toISOString(),
	});
	const own = new Set([deployment.baseUrl, ...deployment.formerBaseUrls]);
	const contexts = new Map([...tools.contexts].filter(([address]) => !own.has(new URL(address).origin)));
	const recognised = await recognisedIssuers(register, config.trustedIssuers);
	const publications = publicationService(office);
	return await makeExport({ ...office, clock: () => now, publications, contexts, recognised }, pages);
}
