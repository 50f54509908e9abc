import { encodeId, idNumber } from "../crockford.ts";
import { digit, takeBytes } from "./mixed-radix.ts";
import type { Packing } from "./packings.ts";

/** Another certificate of the same deployment: BASE/c/ID as the 128 bits of its ID. */
export const certificateBeside: Packing = {
	pack: (text, { base }) => {
		const id = base !== undefined && text.startsWith(`${base}/c/`) ? text.slice(base.length + 3) : "";
		const number = idNumber(id);
		return number === undefined ? undefined : [digit(number, 1n << 128n)];
	},
	unpack: (reader, { base }) => base && `${base}/c/${encodeId(takeBytes(reader, 16))}`,
};
