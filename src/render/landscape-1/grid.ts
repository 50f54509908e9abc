/** A4 landscape in points: 12 columns inside margins of 18 mm. */
export const pageWidth = 841.89;
export const pageHeight = 595.28;
export const margin = 51.02;
export const left = margin;
export const right = pageWidth - margin;
export const bottom = pageHeight - margin;

const gutter = 12;
const column = (right - left - 11 * gutter) / 12;

/** Left edge of a column, 1 to 12. */
export function columnStart(number: number): number {
	return left + (number - 1) * (column + gutter);
}

/** Width of so many columns with the gutters between them. */
export function columnsWide(count: number): number {
	return count * column + (count - 1) * gutter;
}
