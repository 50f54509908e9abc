/**
 * What the codes 1, 2, 3… mean, for readers that copy and search (ISO 32000-1 §9.10.3). Neighbours are written as one
 * range, which may leave neither the 256 codes nor the 256 code points that it begins in.
 */
export function toUnicode(codePoints: readonly number[]): string {
	const rows: string[] = [];
	for (let first = 1; first <= codePoints.length; first = (first | 0xff) + 1) {
		const row = codePoints.slice(first - 1, first | 0xff);
		const meanings = row.map((codePoint) => `<${utf16(codePoint)}>`).join("");
		rows.push(`<${hex4(first)}><${hex4(first + row.length - 1)}>[${meanings}]`);
	}
	return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
/CMapName/Adobe-Identity-UCS def/CMapType 2 def
1 begincodespacerange<0000><ffff>endcodespacerange
${rows.length} beginbfrange
${rows.join("\n")}
endbfrange
endcmap CMapName currentdict/CMap defineresource pop end end`;
}

function utf16(codePoint: number): string {
	const text = String.fromCodePoint(codePoint);
	return Array.from({ length: text.length }, (_, index) => hex4(text.charCodeAt(index))).join("");
}

function hex4(code: number): string {
	return code.toString(16).padStart(4, "0");
}
