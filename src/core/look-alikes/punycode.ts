// RFC 3492 §5: the parameters of punycode.
const [base, tMin, tMax, skew, damp, initialBias, initialPoint] = [36, 1, 26, 38, 700, 72, 128];

/** A label of a host as people read it: `xn--80ak6aa92e` → `аррӏе`. What is no punycode comes back as it is. */
export function readableLabel(label: string): string {
	return label.toLowerCase().startsWith("xn--") ? (decode(label.slice(4)) ?? label) : label;
}

/** RFC 3492 §6.2; `undefined` where the digits are none. */
function decode(text: string): string | undefined {
	const split = text.lastIndexOf("-");
	const output = Array.from(split > 0 ? text.slice(0, split) : "", (character) => character.codePointAt(0) ?? 0);
	const digits = Array.from(text.slice(split + 1), digitOf);
	let [point, position, bias] = [initialPoint, 0, initialBias];
	while (digits.length > 0) {
		const step = readInteger(digits, bias);
		if (step === undefined) return undefined;
		bias = adapt(step, output.length + 1, position === 0 && point === initialPoint);
		position += step;
		point += Math.floor(position / (output.length + 1));
		position %= output.length + 1;
		if (point > 0x10ffff) return undefined;
		output.splice(position++, 0, point);
	}
	return String.fromCodePoint(...output);
}

/** Takes one generalised variable-length integer off the front (RFC 3492 §3.3). */
function readInteger(digits: number[], bias: number): number | undefined {
	let [value, weight] = [0, 1];
	for (let k = base; ; k += base) {
		const digit = digits.shift();
		if (digit === undefined || digit >= base || value > 0x7fffffff) return undefined;
		value += digit * weight;
		const threshold = Math.min(tMax, Math.max(tMin, k - bias));
		if (digit < threshold) return value;
		weight *= base - threshold;
	}
}

/** RFC 3492 §6.1 */
function adapt(step: number, length: number, isFirst: boolean): number {
	let delta = Math.floor(step / (isFirst ? damp : 2));
	delta += Math.floor(delta / length);
	let k = 0;
	for (; delta > ((base - tMin) * tMax) / 2; k += base) delta = Math.floor(delta / (base - tMin));
	return k + Math.floor(((base - tMin + 1) * delta) / (delta + skew));
}

function digitOf(character: string): number {
	const digit = Number.parseInt(character, 36);
	if (Number.isNaN(digit)) return base;
	return digit < 10 ? digit + 26 : digit - 10;
}
