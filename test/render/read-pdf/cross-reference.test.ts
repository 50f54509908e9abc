import { PDFDocument } from "pdf-lib";
import { describe, expect, test } from "vitest";
import { isAt, readCrossReference } from "../../../src/render/read-pdf/cross-reference.ts";
import { PdfObjects } from "../../../src/render/read-pdf/objects.ts";
import { PdfRef, PdfSyntaxError } from "../../../src/render/read-pdf/values.ts";

const objects = [
	"1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n",
	"2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n",
];
const head = "%PDF-1.7\n";
const [first, second] = [head.length, head.length + (objects[0]?.length ?? 0)];
const body = head + objects.join("");
const row = (offset: number, kind = "n"): string => `${String(offset).padStart(10, "0")} 00000 ${kind} \n`;
const rows = `xref\n0 3\n${row(0, "f")}${row(first)}${row(second)}`;

/** A whole small file; its parts may be bent. */
const file = ({ table = rows, trailer = "<</Size 3/Root 1 0 R>>", end = "%%EOF\n" } = {}): string =>
	`${body}${table}trailer\n${trailer}\nstartxref\n${body.length}\n${end}`;

const open = (text: string): Promise<PdfObjects> => PdfObjects.read(Buffer.from(text, "latin1"));
const read = async (text: string) => readCrossReference(await open(text));

describe("a table that says where everything stands", () => {
	test("gives each object its place and a free number none", async () => {
		const { places, root } = await read(file());
		expect([...places]).toEqual([
			[0, undefined],
			[1, { offset: first }],
			[2, { offset: second }],
		]);
		expect(root).toEqual(new PdfRef(1));
	});

	test("may be a stream, and tells the same as reading from front to back", async () => {
		const document = await PDFDocument.create();
		document.addPage();
		const packed = await PdfObjects.read(await document.save({ useObjectStreams: true }));
		const { places, root } = await readCrossReference(packed);
		expect(root).toEqual(packed.root);
		const found = [...places].filter(([, place]) => place !== undefined);
		expect(found.length).toBeGreaterThan(3);
		expect(found.some(([, place]) => place !== undefined && "stream" in place)).toBe(true);
		for (const [number, place] of found) {
			if (place !== undefined && "offset" in place) expect(isAt(packed, number, place.offset)).toBe(true);
			else expect(packed.placeOf(number)).toEqual(place);
		}
	});

	test("is overruled by a later one, whose other objects are those of before", async () => {
		const whole = file();
		const [update, from] = ["2 0 obj\n<</Type/Pages/Kids[]/Count 0/New true>>\nendobj\n", whole.length];
		const table = `xref\n2 1\n${row(from)}trailer\n<</Size 3/Root 1 0 R/Prev ${body.length}>>\n`;
		const { places } = await read(`${whole}${update}${table}startxref\n${from + update.length}\n%%EOF\n`);
		expect([places.get(1), places.get(2)]).toEqual([{ offset: first }, { offset: from }]);
	});
});

describe("a table that readers may follow in different ways is refused", () => {
	const refused: Readonly<Record<string, string>> = {
		"with nothing that says where it is": file().replace("startxref", "startxxxx"),
		"with something behind the end": file({ end: "%%EOF\n1 0 obj\nnull\nendobj\n" }),
		"without an end": file({ end: "" }),
		"that goes in a circle": file({ trailer: `<</Size 3/Root 1 0 R/Prev ${body.length}>>` }),
		"with a second one beside it": file({ trailer: "<</Size 3/Root 1 0 R/XRefStm 9>>" }),
		"whose trailer says two things": file({ trailer: "<</Size 3/Root 1 0 R/Root 2 0 R>>" }),
		"without a trailer": file({ trailer: "12" }),
		"whose rows are no numbers": file({ table: rows.replace("0000000009", "/Name9    ") }),
		"whose rows are neither used nor free": file({ table: rows.replace(" f ", " x ") }),
		"at a place where something else is": file().replace(/startxref\n\d+/, `startxref\n${first}`),
	};

	test.each(Object.entries(refused))("%s", async (_, text) => {
		await expect(read(text)).rejects.toThrow(PdfSyntaxError);
	});
});

describe("whether an object is at a place", () => {
	test("it is, there and behind the white space before it", async () => {
		const found = await open(file());
		expect(isAt(found, 1, first)).toBe(true);
		expect(isAt(found, 1, first - 1)).toBe(true);
	});

	test("it is not elsewhere, and a number that nobody has is nowhere", async () => {
		const found = await open(file());
		for (const offset of [first + 1, second, 0]) expect(isAt(found, 1, offset)).toBe(false);
		expect(isAt(found, 7, first)).toBe(false);
	});

	test("a table that says nothing of a number leaves it open", async () => {
		const { places } = await read(file({ table: `xref\n0 2\n${row(0, "f")}${row(first)}` }));
		expect(places.has(2)).toBe(false);
	});
});
