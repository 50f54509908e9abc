// Stands in for fontkit's Brotli decoder in the bundle, 1.4 MB of it: only WOFF2 needs one, and our fonts are not WOFF2.
export default function refuse() {
	throw new Error("Tamga reads no WOFF2 font.");
}
