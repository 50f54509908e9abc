import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import wasm from "zxing-wasm/reader/zxing_reader.wasm";

// The build lays the file beside this module; without this the library would ask another host for it.
const address = new URL(wasm, import.meta.url).href;
prepareZXingModule({ overrides: { locateFile: () => address } });

/** More codes than anybody points a camera at. */
const maxNumberOfSymbols = 6;

/** The texts of the QR codes in a picture, each once. Fails when the reader cannot be fetched. */
export async function readCodes(picture: ImageData): Promise<readonly string[]> {
	const found = await readBarcodes(picture, { formats: ["QRCode"], tryHarder: true, maxNumberOfSymbols });
	return [...new Set(found.filter(({ isValid }) => isValid).map(({ text }) => text))];
}
