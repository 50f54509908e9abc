/** A number as PDF syntax has it: at most two decimals, no exponent, no negative zero. */
export function number(value: number): string {
	const rounded = Math.round(value * 100) / 100;
	return String(rounded === 0 ? 0 : rounded);
}

export function numbers(...values: readonly number[]): string {
	return values.map(number).join(" ");
}

/** `#rrggbb` as three components from 0 to 1. */
export function rgb(colour: string): string {
	const parts = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255);
	return parts.map((part) => String(Math.round(part * 1000) / 1000)).join(" ");
}
