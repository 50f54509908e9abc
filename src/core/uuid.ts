import { hex } from "./hex.ts";

/** RFC 9562 version 4 from 16 random bytes, as `urn:uuid:…`. */
export function uuidUrn(bytes: Uint8Array): string {
	if (bytes.length !== 16) throw new TypeError("a UUID is made of 16 bytes");
	const fixed = Uint8Array.from(bytes);
	fixed[6] = ((fixed[6] ?? 0) & 0x0f) | 0x40;
	fixed[8] = ((fixed[8] ?? 0) & 0x3f) | 0x80;
	return `urn:uuid:${hex(fixed).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")}`;
}
