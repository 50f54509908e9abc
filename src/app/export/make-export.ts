import type { JsonObject } from "../../core/json.ts";
import { hex } from "../../core/hex.ts";
import type { Tools } from "../../core/tools.ts";
import { chosenIssuer } from "../judge-roster.ts";
import { secure } from "../secure-document.ts";
import { wholeSecond } from "../../core/calendar.ts";
import type { Clock, KeyRing } from "../ports.ts";
import type { Issuer } from "../register/issuers.ts";
import { type ExportedList, type ExportFile, type ExportFilesDeps, lastingFiles, listFiles } from "./export-files.ts";
import { type ExportedHistory, historyFiles } from "./exported-history.ts";
import { type ExportContents, type Manifest, manifestCredential, manifestFile } from "./manifest.ts";
import { openExport } from "./open-export.ts";

export interface ExportDeps extends ExportFilesDeps {
	readonly keyRing: KeyRing;
	readonly clock: Clock;
	readonly tools: Tools;
}

export interface MadeExport {
	/** All files, the manifest last. */
	readonly files: readonly ExportFile[];
	readonly manifest: Manifest;
	/** DID URL of the key that signed. */
	readonly signedBy: string;
}

/**
 * All that verifying takes when the service is gone, signed as a whole by the issuer registered first. No certificate
 * and no personal data is in it. `pages` are files for people to read and judge with. The same register at the same
 * moment gives the same bytes. Throws NOT_FOUND where there is no issuer, and what opening a key throws.
 */
export async function makeExport(deps: ExportDeps, pages: readonly ExportFile[]): Promise<MadeExport> {
	const issuers = await deps.register.issuers();
	const signing = chosenIssuer(issuers, undefined);
	const lists = await listFiles(deps);
	const histories = await historyFiles(deps);
	const files = [...(await lastingFiles(deps, issuers)), ...lists, ...histories, ...pages].toSorted(byPath);
	const manifest: Manifest = {
		issuer: signing.did,
		validFrom: wholeSecond(deps.clock()),
		credentialSubject: contentsOf(deps, issuers, { lists, histories, files }),
	};
	const options = { securing: "eddsa-jcs-2022", created: new Date(manifest.validFrom) } as const;
	const signed = await secure(deps, signing, manifestCredential(manifest), "credential", options);
	const bytes = new TextEncoder().encode(`${JSON.stringify(signed, undefined, "\t")}\n`);
	return await checked([...files, { path: manifestFile, bytes }], deps);
}

/** Nothing leaves that would not be accepted when it comes back. */
async function checked(files: readonly ExportFile[], { tools, clock }: ExportDeps): Promise<MadeExport> {
	const contents = new Map(files.map(({ path, bytes }) => [path, bytes]));
	const folder = {
		paths: async () => [...contents.keys()],
		read: async (path: string) => contents.get(path) ?? new Uint8Array(),
	};
	const { manifest, signedBy } = await openExport(folder, { tools, now: clock() });
	return { files, manifest, signedBy };
}

interface ExportedFiles {
	readonly lists: readonly ExportedList[];
	readonly histories: readonly ExportedHistory[];
	/** All of them, and the rest. */
	readonly files: readonly ExportFile[];
}

function contentsOf(
	{ deployment, tools }: ExportDeps,
	issuers: readonly Issuer[],
	{ lists, histories, files }: ExportedFiles,
): ExportContents {
	const digest = ({ bytes }: ExportFile) => ({ sha256: hex(tools.sha256(bytes)), size: bytes.length });
	return {
		id: deployment.baseUrl,
		type: "StaticExport",
		formerBaseUrls: [...deployment.formerBaseUrls],
		issuers: Object.fromEntries(issuers.map(({ did, keys }) => [did, { keys: [...keys] }])),
		statusLists: Object.fromEntries(
			lists.map(({ address, path, credential }) => [address, { file: path, ...datesOf(credential) }]),
		),
		histories: Object.fromEntries(
			histories.flatMap(({ addresses, path }) => addresses.map((address) => [address, path])),
		),
		files: Object.fromEntries(files.map((file) => [file.path, digest(file)])),
	};
}

function datesOf({ validFrom, validUntil }: JsonObject): { validFrom: string; validUntil: string } {
	if (typeof validFrom === "string" && typeof validUntil === "string") return { validFrom, validUntil };
	throw new TypeError("a status list of ours has dates");
}

function byPath(a: ExportFile, b: ExportFile): number {
	return a.path < b.path ? -1 : 1;
}
