/** A line as it was sent, without its end; `tooLong` stands for a line of which no more was kept. */
export type Line = Uint8Array | "tooLong";

const newline = 0x0a;

/**
 * Lines of newline-delimited JSON, one at a time and never more of one than `limit` bytes in memory.
 * Lines of nothing but white space are passed over.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line, void> {
	const line = openLine(limit);
	for await (const chunk of chunks) {
		let start = 0;
		for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
			line.add(chunk.subarray(start, end));
			yield* line.take();
			start = end + 1;
		}
		line.add(chunk.subarray(start));
	}
	yield* line.take();
}

function openLine(limit: number) {
	let parts: Uint8Array[] = [];
	let length = 0;
	return {
		add: (part: Uint8Array): void => {
			length += part.length;
			if (length > limit) parts = [];
			else if (part.length > 0) parts.push(part);
		},
		take: function* (): Generator<Line, void> {
			const whole: Line = length > limit ? "tooLong" : Buffer.concat(parts);
			[parts, length] = [[], 0];
			if (whole === "tooLong" || !isBlank(whole)) yield whole;
		},
	};
}

function isBlank(line: Uint8Array): boolean {
	return line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
