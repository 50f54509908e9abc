import { PdfObjects } from "../read-pdf/objects.ts";
import { PdfName } from "../read-pdf/values.ts";

const maxContent = 8_000_000;
/** Pictures, which whoever draws them measures before unpacking them. */
const pictures: ReadonlySet<string> = new Set(["DCTDecode", "JPXDecode", "CCITTFaxDecode", "JBIG2Decode"]);

/**
 * True for a PDF that may be handed to a general reader: not encrypted, and nothing in it inflates beyond measure.
 * Throws for one that cannot be read.
 */
export async function isModest(pdf: Uint8Array): Promise<boolean> {
	const objects = await PdfObjects.read(pdf);
	if (objects.encrypted) return false;
	let left = maxContent;
	for (const stream of objects.streams) {
		const filter = objects.resolve(stream.dict.get("Filter"));
		if (filter instanceof PdfName && pictures.has(filter.name)) continue;
		const content = await objects.contentOf(stream, left);
		if (content === undefined) return false;
		left -= content.length;
	}
	return true;
}
