/** A line as it was sent, without its end; `tooLong` stands for a line of which no more was kept. */
export type Line = Uint8Array | "tooLong";

const newline = 0x0a;

/**
 * Lines of newline-delimited JSON, one at a time and never more of one than `limit` bytes in memory. White space before
 * a line is passed over, and with it every line of nothing else.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line, void> {
	const line = openLine(limit);
	for await (const chunk of chunks) {
		for (let start = line.isEmpty() ? firstSign(chunk, 0) : 0; start < chunk.length; ) {
			const end = chunk.indexOf(newline, start);
			line.add(chunk.subarray(start, end === -1 ? chunk.length : end));
			if (end === -1) break;
			yield line.take();
			start = firstSign(chunk, end + 1);
		}
	}
	if (!line.isEmpty()) yield line.take();
}

/** Where something else than white space stands first, or the end: a body may be millions of empty lines. */
function firstSign(chunk: Uint8Array, start: number): number {
	let at = start;
	while (isWhiteSpace(chunk[at])) at++;
	return at;
}

/** RFC 8259 §2. */
function isWhiteSpace(byte: number | undefined): boolean {
	return byte === newline || byte === 0x20 || byte === 0x09 || byte === 0x0d;
}

function openLine(limit: number) {
	let parts: Uint8Array[] = [];
	let length = 0;
	return {
		isEmpty: (): boolean => length === 0,
		add: (part: Uint8Array): void => {
			length += part.length;
			if (length > limit) parts = [];
			else if (part.length > 0) parts.push(part);
		},
		take: (): Line => {
			const whole: Line = length > limit ? "tooLong" : Buffer.concat(parts);
			[parts, length] = [[], 0];
			return whole;
		},
	};
}
