import { PDFDict, PDFDocument, PDFName, type PDFObject, type PDFRef, PDFStream } from "pdf-lib";

const packing: ReadonlySet<string> = new Set(["ObjStm", "XRef"]);

type Entry = readonly [reference: PDFRef, object: PDFObject];

/**
 * A PDF as programs write it for the web (ISO 32000-1 annex F): the catalog and the first page with their own table stand
 * first, all other objects and the table that the first one goes on with behind them. Without the hints for reading ahead.
 */
export async function linearised(pdf: Uint8Array): Promise<Uint8Array> {
	const { context, catalog } = await PDFDocument.load(pdf, { updateMetadata: false });
	// What lay packed in streams stands on its own now, so those streams are left out.
	const entries = context.enumerateIndirectObjects().filter(([, object]) => !packing.has(typeOf(object) ?? ""));
	const isFirst = ([, object]: Entry): boolean => object === catalog || typeOf(object) === "Page";
	const [early, late] = [entries.filter(isFirst), entries.filter((entry) => !isFirst(entry))];
	const number = context.largestObjectNumber + 1;
	const mark = `${number} 0 obj\n<</Linearized 1/L 0000000000/N 2>>\nendobj\n`;
	const parts: Uint8Array[] = [Buffer.from(`%PDF-1.7\n${mark}`)];
	const begin = parts[0]?.length ?? 0;
	const trailer = (previous: string): string =>
		`trailer\n<</Size ${number + 1}/Root ${String(context.trailerInfo.Root)}${previous}>>\nstartxref\n`;
	// Both tables are as long whatever offsets they hold, so that the places of all are known before.
	const table = (offsets: ReadonlyMap<number, number>): string =>
		`xref\n${[...offsets].map(([one, at]) => `${one} 1\n${String(at).padStart(10, "0")} 00000 n \n`).join("")}`;
	const unknown = new Map([number, ...early.map(([{ objectNumber }]) => objectNumber)].map((one) => [one, 0]));
	const start = begin + table(unknown).length + trailer("/Prev 0000000000").length + "0\n%%EOF\n".length;
	const first = written(early, start);
	const second = written(late, first.end);
	const offsets = new Map([[number, "%PDF-1.7\n".length], ...first.offsets]);
	parts.push(Buffer.from(`${table(offsets)}${trailer(`/Prev ${String(second.end).padStart(10, "0")}`)}0\n%%EOF\n`));
	parts.push(...first.parts, ...second.parts);
	parts.push(Buffer.from(`${table(second.offsets)}${trailer("")}${begin}\n%%EOF\n`));
	const file = Buffer.concat(parts);
	file.write(String(file.length).padStart(10, "0"), file.indexOf("/L 0") + "/L ".length);
	return file;
}

function written(entries: readonly Entry[], start: number) {
	const parts: Buffer[] = [];
	const offsets = new Map<number, number>();
	let end = start;
	for (const [{ objectNumber }, object] of entries) {
		const body = new Uint8Array(object.sizeInBytes());
		object.copyBytesInto(body, 0);
		const part = Buffer.concat([Buffer.from(`${objectNumber} 0 obj\n`), body, Buffer.from("\nendobj\n")]);
		offsets.set(objectNumber, end);
		parts.push(part);
		end += part.length;
	}
	return { parts, offsets, end };
}

function typeOf(object: PDFObject): string | undefined {
	const dict = object instanceof PDFStream ? object.dict : object;
	const type = dict instanceof PDFDict ? dict.get(PDFName.of("Type")) : undefined;
	return type instanceof PDFName ? type.decodeText() : undefined;
}
