/**
 * What the codes 1, 2, 3… mean, for readers that copy and search (ISO 32000-1 §9.10.3). Neighbours are written as one
 * range, which may leave neither the 256 codes nor the 256 code points that it begins in.
 */
export function toUnicode(codePoints: readonly number[]): string {
	const lines = rangesOf(codePoints).map(
		({ code, codePoint, count }) => `<${hex4(code)}><${hex4(code + count - 1)}><${utf16(codePoint)}>`,
	);
	const blocks: string[] = [];
	// A block holds at most 100 entries.
	for (let start = 0; start < lines.length; start += 100) {
		const block = lines.slice(start, start + 100);
		blocks.push(`${block.length} beginbfrange\n${block.join("\n")}\nendbfrange`);
	}
	return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
/CMapName/Adobe-Identity-UCS def/CMapType 2 def
1 begincodespacerange<0000><ffff>endcodespacerange
${blocks.join("\n")}
endcmap CMapName currentdict/CMap defineresource pop end end`;
}

interface Range {
	readonly code: number;
	readonly codePoint: number;
	count: number;
}

function rangesOf(codePoints: readonly number[]): readonly Range[] {
	const ranges: Range[] = [];
	codePoints.forEach((codePoint, index) => {
		const code = index + 1;
		const last = ranges.at(-1);
		const goesOn = last !== undefined && last.codePoint + last.count === codePoint;
		if (goesOn && (code & 0xff) !== 0 && (codePoint & 0xff) !== 0) last.count++;
		else ranges.push({ code, codePoint, count: 1 });
	});
	return ranges;
}

function utf16(codePoint: number): string {
	const text = String.fromCodePoint(codePoint);
	return Array.from({ length: text.length }, (_, index) => hex4(text.charCodeAt(index))).join("");
}

function hex4(code: number): string {
	return code.toString(16).padStart(4, "0");
}
