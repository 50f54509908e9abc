import { createHash } from "node:crypto";
import { type Language, languages } from "../core/languages.ts";
import { alphabetFaces, chineseFaces } from "./fonts/font-faces.ts";
import { wordsOnDevice } from "./messages/messages.ts";
import { claim } from "./styles/claim.ts";
import { wallet } from "./styles/wallet.ts";
import { statistics } from "./styles/statistics.ts";
import { css, withoutComments } from "./styles/styles.ts";
import { meanderFile, ulziiFile } from "./ulzii.tsx";

/** A file that pages link to. The path changes with the content, so it may be cached for ever. */
export interface Asset {
	readonly path: string;
	readonly mediaType: string;
	readonly text: string;
	/** First 16 hex digits of the text's SHA-256. */
	readonly hash: string;
}

const meander = asset("meander", "svg", "image/svg+xml", meanderFile);
export const stylesheet = asset(
	"site",
	"css",
	"text/css",
	`${alphabetFaces}\n${css}`.replace("MEANDER", meander.path.slice("/assets/".length)),
);
export const chineseStylesheet = asset("chinese", "css", "text/css", chineseFaces);
/** What only graduates' own pages need. */
export const claimStylesheet = asset("claim", "css", "text/css", withoutComments(claim));
/** What only the pages for wallets need. */
export const walletStylesheet = asset("wallet", "css", "text/css", withoutComments(wallet));
/** The plots. */
export const statisticsStylesheet = asset("statistics", "css", "text/css", withoutComments(statistics));
export const mark = asset("mark", "svg", "image/svg+xml", ulziiFile);

/** The words of each language, for pages that paint themselves. */
export const wordsAssets: Readonly<Record<Language, Asset>> = {
	en: words("en"),
	mn: words("mn"),
	zh: words("zh"),
	fr: words("fr"),
};

/** Everything that has to answer below `/assets/`. */
export const assets: readonly Asset[] = [
	stylesheet,
	chineseStylesheet,
	claimStylesheet,
	walletStylesheet,
	statisticsStylesheet,
	mark,
	meander,
	...languages.map((language) => wordsAssets[language]),
];

function words(language: Language): Asset {
	return asset(`words-${language}`, "json", "application/json", JSON.stringify(wordsOnDevice(language)));
}

function asset(name: string, suffix: string, mediaType: string, text: string): Asset {
	const hash = createHash("sha256").update(text).digest("hex").slice(0, 16);
	return { path: `/assets/${name}.${hash}.${suffix}`, mediaType, text, hash };
}
