import { PdfDict, PdfSyntaxError, type PdfValue } from "./values.ts";

/** Undoes the PNG prediction of rows (ISO 32000-1 §7.4.4.4) that writers use for tables; throws for any other. */
export function withoutPredictor(bytes: Uint8Array, parameters: PdfValue): Uint8Array {
	if (!(parameters instanceof PdfDict)) return bytes;
	const { predictor, columns } = readParameters(parameters);
	if (predictor === 1) return bytes;
	const count = Math.floor(bytes.length / (columns + 1));
	const rows = new Uint8Array(count * columns);
	for (let row = 0; row < count; row++) {
		const from = row * (columns + 1);
		const type = bytes[from] ?? 0;
		if (type !== 0 && type !== 2) throw new PdfSyntaxError("an unknown prediction");
		for (let column = 0; column < columns; column++) {
			const above = type === 2 && row > 0 ? (rows[(row - 1) * columns + column] ?? 0) : 0;
			rows[row * columns + column] = (bytes[from + 1 + column] ?? 0) + above;
		}
	}
	return rows;
}

function readParameters(parameters: PdfDict) {
	const of = (key: string, usual: number): number => {
		const value = parameters.get(key) ?? usual;
		if (typeof value !== "number" || !Number.isInteger(value) || value < 1) throw new PdfSyntaxError("a broken table");
		return value;
	};
	const predictor = of("Predictor", 1);
	const plain = of("Colors", 1) === 1 && of("BitsPerComponent", 8) === 8;
	if (!plain || (predictor > 1 && predictor < 10)) throw new PdfSyntaxError("an unknown prediction");
	return { predictor, columns: of("Columns", 1) };
}
