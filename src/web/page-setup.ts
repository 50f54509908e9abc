import type { Language } from "../core/languages.ts";
import type { Site } from "./site.ts";

/** What a page tells the script that judges on it: where it is and where to find things, no words. */
export interface PageSetup {
	/** `missing`: the address of a certificate of which the service has no record. */
	readonly page: "home" | "certificate" | "missing" | "scan";
	readonly language: Language;
	readonly site: Site;
	/** Path of the words of this language. */
	readonly words: string;
}
