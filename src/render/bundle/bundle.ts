import { type Zippable, zipSync } from "fflate";
import type { Language } from "../../core/languages.ts";
import type { RenderAssets } from "../assets.ts";
import { readOwn } from "../certificate-facts.ts";
import { fileNameOf, withoutRepeats } from "./file-name.ts";
import { readMe } from "./read-me.ts";

/** How the forms of a certificate are made. */
export interface CertificateForms {
	draw(signed: string): Promise<Uint8Array>;
	badgePng(signed: string): Promise<Uint8Array>;
}

/**
 * A ZIP with each certificate's PDF, JSON and badge, and a README.txt in a language. Equal certificates give equal bytes:
 * its files bear the day on which the newest certificate was issued, not today's.
 */
export async function bundle(
	signed: readonly string[],
	language: Language,
	forms: CertificateForms,
	assets: RenderAssets,
): Promise<Uint8Array> {
	const certificates = signed.map(readOwn);
	const names = withoutRepeats(certificates.map(fileNameOf));
	const bundled = certificates.map((certificate, index) => ({ certificate, name: names[index] ?? "" }));
	const files: Zippable = { "README.txt": utf8(readMe(bundled, language, assets)) };
	for (const [index, text] of signed.entries()) {
		const name = names[index] ?? "";
		files[`${name}.pdf`] = [await forms.draw(text), { level: 0 }];
		files[`${name}.json`] = utf8(text);
		files[`${name}.png`] = [await forms.badgePng(text), { level: 0 }];
	}
	return zipSync(files, {
		mtime: noonOf(
			certificates
				.map(({ issued }) => issued)
				.toSorted()
				.at(-1) ?? "",
		),
	});
}

/** ZIP keeps clock time without a zone: this is the same wherever it is made. */
function noonOf(moment: string): Date {
	const day = /^\d{4}-\d\d-\d\d/.exec(moment)?.[0] ?? "1980-01-01";
	return new Date(`${day}T12:00:00`);
}

function utf8(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}
