import { didDocument } from "../../core/did-document.ts";
import type { JsonObject } from "../../core/json.ts";
import type { Policy } from "../../core/verify/policy.ts";
import { ownContextPaths } from "../../core/own-contexts.ts";
import { type Deployment, statusListAddress } from "../deployment.ts";
import type { Register } from "../ports.ts";
import type { Issuer } from "../register/issuers.ts";
import type { PublicationService } from "../services.ts";
import type { StatusLists } from "../status-lists.ts";
import { recognitionDocument } from "../recognition.ts";
import { statementsDocument, statementsFile } from "./exported-statements.ts";
import { recognitionFile } from "./manifest.ts";

/** One file of an export. `path` is relative, with slashes, and equals the service's route wherever there is one. */
export interface ExportFile {
	readonly path: string;
	readonly bytes: Uint8Array;
}

/** A status list beside the address that credentials name. */
export interface ExportedList extends ExportFile {
	readonly address: string;
	readonly credential: JsonObject;
}

export interface ExportFilesDeps {
	readonly register: Register;
	readonly lists: StatusLists;
	readonly deployment: Deployment;
	readonly publications: Pick<PublicationService, "didDocument" | "ownTexts">;
	/** The bundled vocabularies by address. */
	readonly contexts: ReadonlyMap<string, JsonObject>;
	readonly recognised: Policy["recognised"];
}

/** What verification needs and is no list: keys, templates, vocabularies, and who is recognised by whom. */
export async function lastingFiles(deps: ExportFilesDeps, issuers: readonly Issuer[]): Promise<readonly ExportFile[]> {
	const { register, publications, contexts, recognised } = deps;
	const statements = await register.statements();
	const host = await publications.didDocument(undefined);
	const templates = await Promise.all(
		(await register.templateHashes()).map(async (hash) =>
			jsonFile(`templates/${hash}`, (await register.template(hash)) ?? {}),
		),
	);
	return [
		...(host === undefined ? [] : [jsonFile(".well-known/did.json", host)]),
		...issuers.map(({ slug, did, keys }) => jsonFile(`issuers/${slug}/did.json`, didDocument(did, keys))),
		...templates,
		...ownContextPaths.map((path) => ({ path: path.slice(1), bytes: utf8.encode(publications.ownTexts[path]) })),
		...[...contexts].map(([address, context]) => jsonFile(contextPath(address), context)),
		jsonFile(recognitionFile, recognitionDocument(recognised)),
		...(statements.length === 0 ? [] : [jsonFile(statementsFile, statementsDocument(statements))]),
	];
}

/** Every list, signed for the present address and for each former one. */
export async function listFiles({
	register,
	lists,
	deployment,
}: Pick<ExportFilesDeps, "register" | "lists" | "deployment">): Promise<readonly ExportedList[]> {
	const names = await register.statusListNames();
	const files: ExportedList[] = [];
	for (const baseUrl of [deployment.baseUrl, ...deployment.formerBaseUrls]) {
		const folder = baseUrl === deployment.baseUrl ? "" : `former/${hostFolder(baseUrl)}/`;
		for (const { issuer, list, purpose } of names) {
			const address = statusListAddress({ baseUrl }, issuer, list, purpose);
			const credential = await lists.readAddress(address);
			if (credential === undefined) throw new TypeError(`the list ${address} is gone`);
			files.push({ ...jsonFile(folder + address.slice(baseUrl.length + 1), credential), address, credential });
		}
	}
	return files;
}

const utf8 = new TextEncoder();

function jsonFile(path: string, document: JsonObject): ExportFile {
	return { path, bytes: utf8.encode(JSON.stringify(document)) };
}

/** A colon is no part of a file's name on every stick. */
function hostFolder(baseUrl: string): string {
	return new URL(baseUrl).host.replace(":", "_");
}

function contextPath(address: string): string {
	return `contexts/${address.replace(/^https:\/\//, "")}`;
}
