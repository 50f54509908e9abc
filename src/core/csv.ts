/** What a spreadsheet would take for a formula or a command (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/**
 * A table as CSV (RFC 4180) that spreadsheets open rightly: with a byte order mark, and `'` before every cell that would
 * otherwise be calculated (threat 84).
 */
export function csvText(rows: readonly (readonly string[])[]): string {
	return `\ufeff${rows.map((row) => `${csvRow(row)}\r\n`).join("")}`;
}

/** One row of it, without the end of its line. */
export function csvRow(cells: readonly string[]): string {
	return cells.map(cell).join(",");
}

function cell(text: string): string {
	const safe = formula.test(text.trimStart()) || formula.test(text) ? `'${text}` : text;
	return /[",\r\n;\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
