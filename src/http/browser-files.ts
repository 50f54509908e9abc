import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { TamgaError } from "../core/errors.ts";
import { isObject } from "../core/json.ts";

/** The modules that pages run, as the build wrote them into one folder. */
export interface BrowserFiles {
	/** Path of the module that a page starts with. */
	readonly entry: string;
	/** The code that keeps pages for times without a network, as a plain script. */
	readonly worker: string;
	/** Media types of all files by name. A name changes with its content. */
	readonly types: ReadonlyMap<string, string>;
	read(name: string): Promise<Uint8Array<ArrayBuffer>>;
}

const mediaTypes: Readonly<Record<string, string>> = {
	".js": "text/javascript; charset=utf-8",
	".wasm": "application/wasm",
	".woff": "font/woff",
};

/** `undefined` where nothing was built: pages then work through the server alone. */
export function openBrowserFiles(folder: string): BrowserFiles | undefined {
	const manifest = join(folder, "manifest.json");
	if (!existsSync(manifest)) return undefined;
	const { entry, worker }: Record<string, unknown> = readObject(manifest);
	if (typeof entry !== "string" || typeof worker !== "string") {
		throw new TamgaError("FILE_UNREADABLE", "The browser's manifest names no entry or no worker.");
	}
	const types = readdirSync(folder).flatMap((name) => {
		const type = name === worker ? undefined : mediaTypes[extname(name)];
		return type === undefined ? [] : [[name, type] as const];
	});
	return {
		entry: `/assets/${entry}`,
		worker: readFileSync(join(folder, worker), "utf8"),
		types: new Map(types),
		read: async (name) => new Uint8Array(await readFile(join(folder, name))),
	};
}

function readObject(file: string): Readonly<Record<string, unknown>> {
	const value: unknown = JSON.parse(readFileSync(file, "utf8"));
	return isObject(value) ? value : {};
}
