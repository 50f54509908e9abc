import { type HolderName, nameLines } from "../../core/holder-name.ts";
import type { MicroCertificate } from "../../core/micro-certificate.ts";

/** What systems do not take in a name of a file, and marks that would turn its letters round. */
const unfit = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\/:*?"<>|]+/gu;
const longest = 60;

/** Course, day and the holder's own name, in Latin letters where there are any: what a file is, wherever it comes to lie. */
export function fileNameOf({ course, completed, holder }: MicroCertificate): string {
	return [course.code, completed, plainName(holder)].filter((part) => part !== "").join(" ");
}

function plainName(holder: HolderName): string {
	const line = nameLines(holder).at(-1) ?? "";
	const fit = line.normalize("NFC").replace(unfit, " ").replace(/\s+/g, " ");
	return Array.from(fit)
		.slice(0, longest)
		.join("")
		.replace(/^[\s.]+|[\s.]+$/g, "");
}

/** Names as they are given, and a number behind those that were there before. */
export function withoutRepeats(names: readonly string[]): readonly string[] {
	const seen = new Map<string, number>();
	return names.map((name) => {
		const key = name.toLowerCase();
		const count = (seen.get(key) ?? 0) + 1;
		seen.set(key, count);
		return count === 1 ? name : `${name} (${count})`;
	});
}
