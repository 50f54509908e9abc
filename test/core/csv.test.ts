import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { csvText } from "../../src/core/csv.ts";

const read = (text: string): unknown => parse(text, { bom: true });

test("what is written is read again, whatever is in it", () => {
	const rows = [
		["File", "Name"],
		['a "quoted" name, with commas; and\r\na line', "Бат-Эрдэнэ"],
		["", " spaces "],
	];
	expect(read(csvText(rows))).toEqual(rows);
	expect(csvText(rows)).toMatch(/^\ufeffFile,Name\r\n/);
});

test.each(['=HYPERLINK("https://x.example","click")', "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1"])(
	"#84 %j is never calculated by a spreadsheet",
	(text) => {
		expect(read(csvText([[text]]))).toEqual([[`'${text}`]]);
	},
);

test("a hyphen or a sign inside a text stays as it is", () => {
	expect(csvText([["Бат-Эрдэнэ", "1=1", "a@b.mn"]])).toBe("\ufeffБат-Эрдэнэ,1=1,a@b.mn\r\n");
});
