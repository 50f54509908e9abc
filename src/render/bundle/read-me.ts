import { nameLines } from "../../core/holder-name.ts";
import { inLanguage, type Language } from "../../core/languages.ts";
import type { MicroCertificate } from "../../core/micro-certificate.ts";
import type { RenderAssets } from "../assets.ts";
import { numberOf, serviceOf } from "../certificate-facts.ts";
import { sayer } from "../fill-words.ts";
import { say as sayOnPaper } from "../landscape-1/words.ts";
import words from "./words.json" with { type: "json" };
import { parsesAsUrl } from "../../core/parses-as-url.ts";

const say = sayer<keyof typeof words>(words);

/** A certificate of a bundle and the name of its files, without what stands behind the dot. */
export interface Bundled {
	readonly name: string;
	readonly certificate: MicroCertificate;
}

/** What the files are, how anybody checks them, and which certificates there are; plain text. */
export function readMe(bundled: readonly Bundled[], language: Language, assets: Pick<RenderAssets, "sha256">): string {
	const [first] = bundled;
	const address = first === undefined ? "" : serviceOf(first.certificate);
	const host = parsesAsUrl(address) ? new URL(address).host : address;
	const lines = [
		say("title", language),
		...(first === undefined ? [] : [nameLines(first.certificate.holder).join(" / ")]),
		"",
		say("files", language),
		...(["pdf", "json", "png"] as const).map((kind) => `  .${kind.padEnd(4)}  ${say(kind, language)}`),
		"",
		say("checkTitle", language),
		say("check", language, { address }),
		sayOnPaper("cert.checkDomain", language, { domain: host }),
		"",
		say("private", language),
		"",
		...bundled.flatMap((one) => entry(one, language, assets)),
	];
	// Editors on older systems know UTF-8 by this mark only, and end lines with both characters.
	return `\ufeff${lines.join("\r\n")}`;
}

function entry({ name, certificate }: Bundled, language: Language, assets: Pick<RenderAssets, "sha256">) {
	const number = `${sayOnPaper("cert.number", language)}: ${numberOf(certificate, assets)}`;
	return [name, `  ${inLanguage(certificate.course.title, language)}`, `  ${number}`, `  ${certificate.id}`, ""];
}
