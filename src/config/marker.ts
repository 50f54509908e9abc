import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { TamgaError } from "../core/errors.ts";
import { baseUrl, did, zone } from "./values.ts";

/** What a data directory says about itself, in its `tamga.json`. */
const marker = z.object({
	baseUrl,
	timeZone: zone,
	demo: z.boolean(),
	/** Bodies that are trusted where the environment names none: the demo's own. */
	trustedBodies: z.array(did).default([]),
});
export type Marker = z.infer<typeof marker>;

export const markerFile = "tamga.json";

/** The marker of a data directory that Tamga made; `undefined` where there is none. */
export function readMarker(dataDir: string): Marker | undefined {
	const file = join(dataDir, markerFile);
	if (!existsSync(file)) return undefined;
	try {
		return marker.parse(JSON.parse(readFileSync(file, "utf8")));
	} catch (cause) {
		throw new TamgaError("DATA_DIRECTORY", `${markerFile} in ${dataDir} cannot be read.`, { cause });
	}
}
