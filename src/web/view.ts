import type { LanguageMap } from "../core/language-map.ts";
import { inLanguage as textIn, type Language } from "../core/languages.ts";
import { momentIn, writtenDay } from "./messages/dates.ts";
import type { Messages } from "./messages/speak.ts";
import { hostOf, inLanguage, type Site } from "./site.ts";

/** Every page is asked for in a language, by a deployment. */
export interface PageRequest {
	readonly language: Language;
	readonly site: Site;
	/** Path of the module that judges on the reader's device, where the deployment has one. */
	readonly script?: string | undefined;
	/** What the page of a certificate runs instead of it. */
	readonly record?: RecordScripts | undefined;
	/** How large those files are that a reader may keep besides, for times without a network. */
	readonly toolBytes?: number | undefined;
}

/** Paths of the modules by which a certificate's page judges soon, with little code. */
export interface RecordScripts {
	readonly entry: string;
	/** What the entry will need at once, to be fetched beside it. */
	readonly parts: readonly string[];
	/** What judges everything that these cannot. */
	readonly general: string;
	/** The build that they are of. */
	readonly build: string;
}

/** A reader's eye: everything that a part of a page needs to speak one language for one deployment. */
export interface View extends Messages, PageRequest {
	readonly host: string;
	/** A page of ours in this language. */
	readonly href: (address: string) => string;
	/** A day written out; a moment counts as the day that stands in it. */
	readonly day: (iso: string) => string;
	/** A moment with the centre's time and the zone's name. */
	readonly moment: (iso: string) => string;
	/** The centre's day at a moment, written out. */
	readonly dayOf: (iso: string) => string;
	readonly text: (texts: LanguageMap) => string;
	/** Things named one after the other. */
	readonly list: (items: readonly string[]) => string;
}

export function viewIn(words: Messages, { language, site, script, record, toolBytes }: PageRequest): View {
	const day = (iso: string): string => unbroken(iso, writtenDay(iso, language));
	return {
		...words,
		language,
		site,
		script,
		record,
		toolBytes,
		host: hostOf(site),
		href: (address) => inLanguage(address, language),
		day,
		moment: (iso) => {
			const local = momentIn(site.timeZone, iso);
			if (local === undefined) return iso;
			return words.t("time.inZone", { ...local, day: day(local.day), zone: zoneName(site.timeZone, words) });
		},
		dayOf: (iso) => day(momentIn(site.timeZone, iso)?.day ?? iso),
		text: (texts) => textIn(texts, language),
		list: (items) => items.join(words.t("list.between")),
	};
}

/** A day that was written out keeps its endings: “1-ний” is no place for a line to end. What is no day stays as it is. */
function unbroken(iso: string, written: string): string {
	return written === iso ? iso : written.replaceAll("-", "\u2011");
}

/** `Asia/Ulaanbaatar` in the reader's language, or the place in the zone's own name. */
function zoneName(zone: string, { t, isKey }: Messages): string {
	const key = `zone.${zone}`;
	return isKey(key) ? t(key) : (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}
