/** What drawing takes from its host besides the credential: equal answers in Node and in a browser. */
export interface RenderAssets {
	/** The bytes of a font file by its @fontsource name, such as `noto-sans-latin-400-normal.woff`, and its SHA-256 (hex). */
	font(file: string, digest: string): Promise<Uint8Array>;
	sha256(bytes: Uint8Array): Uint8Array;
	/** What was packed (RFC 1950), so many bytes long; fflate's where the host has none that is faster. */
	readonly inflate?: (packed: Uint8Array, length: number) => Uint8Array;
}
