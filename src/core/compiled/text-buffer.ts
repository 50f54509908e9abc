/** Bytes put together piece by piece in one stretch of memory, which is used again and again. */
export interface TextBuffer {
	clear(): void;
	add(piece: string | Uint8Array): void;
	/** What has been added, in UTF-8, from a `length` of before on; good until the next change. */
	bytes(from?: number): Uint8Array;
	readonly length: number;
}

const utf8 = new TextEncoder();
/** UTF-8 takes at most so many bytes for a UTF-16 unit. */
const bytesPerUnit = 3;

export function textBuffer(): TextBuffer {
	let memory = new Uint8Array(64 * 1024);
	let size = 0;
	const makeRoom = (wanted: number): void => {
		if (size + wanted <= memory.length) return;
		const larger = new Uint8Array(2 * (size + wanted));
		larger.set(memory.subarray(0, size));
		memory = larger;
	};
	return {
		clear: () => {
			size = 0;
		},
		add: (piece) => {
			makeRoom(piece.length * bytesPerUnit);
			if (typeof piece !== "string") memory.set(piece, size);
			size += typeof piece === "string" ? utf8.encodeInto(piece, memory.subarray(size)).written : piece.length;
		},
		bytes: (from = 0) => memory.subarray(from, size),
		get length() {
			return size;
		},
	};
}
