/** Makes a text unreadable for whoever has not the key of 32 bytes, and notices every change of it. */
export interface Seal {
	close(text: string, key: Uint8Array): string;
	/** Fails for another key or a changed text. */
	open(sealed: string, key: Uint8Array): string;
}
