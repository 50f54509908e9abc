import type { Language } from "../core/languages.ts";
import type { Site } from "./site.ts";

/** What a page tells the script that judges on it: where it is and where to find things, no words. */
export interface PageSetup {
	/**
	 * `missing`: the address of a certificate of which the service has no record; `redacted`: one that it does not show
	 * in full; `claim`: a graduate's own page; `offline`: any page without a network.
	 */
	readonly page: "claim" | "home" | "certificate" | "redacted" | "missing" | "scan" | "offline";
	readonly language: Language;
	readonly site: Site;
	/** Path of the words of this language. */
	readonly words: string;
	/** Of a certificate's page: where the module is that judges whatever the page's own cannot, and the build of both. */
	readonly general?: string;
	readonly build?: string;
	/** Of a certificate of which there is a record: the hash of its template. */
	readonly template?: string | undefined;
	/** Of pages with the part about times without a network: the size of what may be kept besides. */
	readonly toolBytes?: number | undefined;
	/** Of a page in an exported copy: the way from the page to the copy's folder, `""` or `../`. Words lie below it. */
	readonly copy?: string;
	/** Of a page that is there once for all languages: the paths of all words, to be chosen from by the reader's browser. */
	readonly choices?: Readonly<Record<Language, string>>;
}
