/** An integer in a charstring (Adobe Technical Note 5177 §3.2) or in a dictionary, where it is written alike. */
export function charstringNumber(value: number): readonly number[] {
	if (value >= -107 && value <= 107) return [value + 139];
	const size = Math.abs(value) - 108;
	if (size < 1024) return [(value > 0 ? 247 : 251) + (size >> 8), size & 0xff];
	return [28, (value >> 8) & 0xff, value & 0xff];
}

/** How many bytes it takes. */
export function numberLength(value: number): number {
	const size = Math.abs(value);
	return size <= 107 ? 1 : size <= 1131 ? 2 : 3;
}
