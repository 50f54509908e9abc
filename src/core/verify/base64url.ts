const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const values = new Map(Array.from(alphabet, (character, value) => [character.charCodeAt(0), value]));

/** Base64url without padding (RFC 4648 §5). */
export const base64url = {
	/** `undefined` for any other text, also for one whose last digit carries bits that belong to no byte. */
	decode(text: string): Uint8Array | undefined {
		const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
		let [bits, held, written] = [0, 0, 0];
		for (let at = 0; at < text.length; at++) {
			const value = values.get(text.charCodeAt(at));
			if (value === undefined) return undefined;
			bits = ((bits << 6) | value) & 0xffff;
			held += 6;
			if (held < 8) continue;
			held -= 8;
			bytes[written++] = bits >> held;
		}
		const isWhole = text.length % 4 !== 1 && (bits & ((1 << held) - 1)) === 0;
		return isWhole ? bytes : undefined;
	},
};
