import { type CanvasMaker, withPages } from "./drawn-pages.ts";

const noCanvas: CanvasMaker = async () => undefined;

/**
 * Whether the words of a name stand on a PDF's pages, in whatever order; `undefined` where no text can be read there,
 * as from a scan.
 */
export async function isNameOnPage(pdf: Uint8Array, name: string): Promise<boolean | undefined> {
	const text = await withPages(pdf, noCanvas, async (pages) => pages.flatMap(({ texts }) => texts)).catch(() => []);
	const page = plain(text.map((one) => one.text).join(""));
	if (page === "") return undefined;
	return name.split(/[\s\p{P}]+/u).every((word) => page.includes(plain(word)));
}

/** Letters alone: pages break words and space them out. */
function plain(text: string): string {
	return text
		.normalize("NFKC")
		.toLowerCase()
		.replace(/[\s\p{P}\p{Cf}]/gu, "");
}
