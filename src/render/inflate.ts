/**
 * Inflates zlib data (RFC 1950) or gzip (RFC 1952), never holding more than `limit` bytes and one chunk of output.
 * `undefined` when the output would be larger; throws when the data are broken.
 */
export async function inflate(
	bytes: Uint8Array,
	limit: number,
	format: "deflate" | "gzip" = "deflate",
): Promise<Uint8Array | undefined> {
	const source = new Blob([new Uint8Array(bytes)]).stream();
	const reader = source.pipeThrough(new DecompressionStream(format)).getReader();
	const chunks: Uint8Array[] = [];
	let size = 0;
	for (let next = await reader.read(); !next.done; next = await reader.read()) {
		size += next.value.length;
		if (size > limit) {
			await reader.cancel();
			return undefined;
		}
		chunks.push(next.value);
	}
	return joinBytes(chunks, size);
}

function joinBytes(chunks: readonly Uint8Array[], size: number): Uint8Array {
	const joined = new Uint8Array(size);
	let offset = 0;
	for (const chunk of chunks) {
		joined.set(chunk, offset);
		offset += chunk.length;
	}
	return joined;
}
