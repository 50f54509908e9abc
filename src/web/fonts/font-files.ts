import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { isObject } from "../../core/json.ts";
import { type Family, families } from "./families.ts";

/** A part of a font, for the letters of one range. */
export interface FontFile {
	readonly family: Family;
	readonly weight: number;
	/** Below `/assets/`; carries the version of its package, so it may be cached for ever. */
	readonly name: string;
	/** What CSS calls `unicode-range`. */
	readonly range: string;
	readonly read: () => Promise<Uint8Array<ArrayBuffer>>;
}

const require = createRequire(import.meta.url);

/** All parts of all weights of our fonts, from the installed @fontsource packages; weights of one part side by side. */
export const fontFiles: readonly FontFile[] = families.flatMap(partsOf);

function partsOf(family: Family): readonly FontFile[] {
	const folder = dirname(require.resolve(`@fontsource/${family.name}/package.json`));
	const { version = "" } = texts(join(folder, "package.json"));
	const parts = Object.entries(texts(join(folder, "unicode.json"))).filter(([part]) => family.has(part));
	return parts.flatMap(([part, range]) =>
		family.weights.map((weight) => {
			const file = `${family.name}-${part.replace(/[[\]]/g, "")}-${weight}-normal`;
			return {
				family,
				weight,
				range,
				name: `${file}.${version}.woff2`,
				read: async () => new Uint8Array(await readFile(join(folder, "files", `${file}.woff2`))),
			};
		}),
	);
}

/** The members of a JSON file that are texts. */
function texts(file: string): Readonly<Record<string, string>> {
	const value: unknown = JSON.parse(readFileSync(file, "utf8"));
	const members = isObject(value) ? Object.entries(value) : [];
	return Object.fromEntries(members.filter((member): member is [string, string] => typeof member[1] === "string"));
}
