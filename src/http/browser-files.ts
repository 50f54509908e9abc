import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { TamgaError } from "../core/errors.ts";
import { isObject } from "../core/json.ts";
import type { RecordScripts } from "../web/view.ts";

interface ToolFile {
	readonly path: string;
	readonly bytes: number;
}

/** The modules that pages run, as the build wrote them into one folder. */
export interface BrowserFiles {
	/** Path of the module that a page starts with. */
	readonly entry: string;
	/** What the page of a certificate starts with instead. */
	readonly record: RecordScripts;
	/** Changes with whatever the page's code, and what a primer is made by, come from. */
	readonly build: string;
	/** The code that keeps pages for times without a network, as a plain script. */
	readonly worker: string;
	/** Large files that only some checks take: fonts of papers, and the reader of codes. */
	readonly tools: readonly ToolFile[];
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
	const named = readObject(manifest);
	const nameOf = (what: string): string => {
		const name = named[what];
		if (typeof name !== "string") throw new TamgaError("FILE_UNREADABLE", `The browser's manifest names no ${what}.`);
		return name;
	};
	const [worker, build] = [nameOf("worker"), nameOf("build")];
	const path = (name: string): string => `/assets/${name}`;
	const types = readdirSync(folder).flatMap((name) => {
		const type = name === worker ? undefined : mediaTypes[extname(name)];
		return type === undefined ? [] : [[name, type] as const];
	});
	return {
		entry: path(nameOf("entry")),
		record: {
			entry: path(nameOf("record")),
			parts: textsOf(named["parts"]).map(path),
			general: path(nameOf("general")),
			build,
		},
		build,
		worker: readFileSync(join(folder, worker), "utf8"),
		tools: types
			.filter(([name]) => !name.endsWith(".js"))
			.map(([name]) => ({ path: path(name), bytes: statSync(join(folder, name)).size })),
		types: new Map(types),
		read: async (name) => new Uint8Array(await readFile(join(folder, name))),
	};
}

function textsOf(value: unknown): readonly string[] {
	return Array.isArray(value) ? value.filter((text) => typeof text === "string") : [];
}

function readObject(file: string): Readonly<Record<string, unknown>> {
	const value: unknown = JSON.parse(readFileSync(file, "utf8"));
	return isObject(value) ? value : {};
}
