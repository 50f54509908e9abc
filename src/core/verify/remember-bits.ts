import type { Tools } from "../tools.ts";
import { expandList } from "./bitstring.ts";
import type { ListReading } from "./status-list.ts";

/** A list holds one `encodedList`; what it expands to is kept as long as the reading. */
export function rememberBits(tools: Pick<Tools, "gunzip">): ListReading["bits"] {
	const bySize = new Map<number, { readonly encoded: string; readonly bits: Promise<Uint8Array> }>();
	return (encoded, size) => {
		const before = bySize.get(size);
		if (before?.encoded === encoded) return before.bits;
		const bits = expandList(encoded, tools, size);
		if (before === undefined) bySize.set(size, { encoded, bits });
		return bits;
	};
}
