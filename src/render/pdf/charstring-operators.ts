import { charstringNumber, numberLength } from "./charstring-number.ts";

/** A piece of a contour from its beginning on: how far it goes, and a curve's six differences from point to point. */
export interface Step {
	readonly x: number;
	readonly y: number;
	readonly curve?: readonly [number, number, number, number, number, number];
}

/** A way to write a step. A run of steps has one operator, that of its first step, and the numbers of all of them. */
interface Form {
	readonly operator: number;
	/** The form after which a run can go on with this one. */
	readonly after: FormName;
	/** The numbers of a step; `undefined` where it has not this form. */
	readonly numbers: (step: Step, isFirst: boolean) => readonly number[] | undefined;
}

type FormName = keyof typeof forms;

// The operators of Adobe Technical Note 5177 §4.1, their names behind them.
const forms = {
	line: form(5, "line", ({ x, y, curve }) => (curve === undefined ? [x, y] : undefined)), // rlineto
	level: form(6, "upright", ({ x, y, curve }) => (curve === undefined && y === 0 ? [x] : undefined)), // hlineto
	upright: form(7, "level", ({ x, y, curve }) => (curve === undefined && x === 0 ? [y] : undefined)), // vlineto
	curve: form(8, "curve", ({ curve }) => curve), // rrcurveto
	levelCurve: curveForm(27, "levelCurve", ([ax, ay, bx, by, cx, cy], isFirst) => {
		if (cy !== 0) return undefined;
		return ay === 0 ? [ax, bx, by, cx] : isFirst ? [ay, ax, bx, by, cx] : undefined;
	}), // hhcurveto
	uprightCurve: curveForm(26, "uprightCurve", ([ax, ay, bx, by, cx, cy], isFirst) => {
		if (cx !== 0) return undefined;
		return ax === 0 ? [ay, bx, by, cy] : isFirst ? [ax, ay, bx, by, cy] : undefined;
	}), // vvcurveto
	rising: curveForm(31, "levelling", ([ax, ay, bx, by, cx, cy]) =>
		ay === 0 && cx === 0 ? [ax, bx, by, cy] : undefined,
	),
	levelling: curveForm(30, "rising", ([ax, ay, bx, by, cx, cy]) =>
		ax === 0 && cy === 0 ? [ay, bx, by, cx] : undefined,
	),
	// The last curve of hvcurveto or vhcurveto may end in any direction.
	risingLast: curveForm(31, "levelling", ([ax, ay, bx, by, cx, cy]) => (ay === 0 ? [ax, bx, by, cy, cx] : undefined)),
	levellingLast: curveForm(30, "rising", ([ax, ay, bx, by, cx, cy]) => (ax === 0 ? [ay, bx, by, cx, cy] : undefined)),
};

function form<Name extends string>(operator: number, after: Name, numbers: Form["numbers"]) {
	return { operator, after, numbers };
}

function curveForm<Name extends string>(
	operator: number,
	after: Name,
	numbers: (curve: NonNullable<Step["curve"]>, isFirst: boolean) => readonly number[] | undefined,
) {
	return form(operator, after, ({ curve }, isFirst) => (curve === undefined ? undefined : numbers(curve, isFirst)));
}

/** The best way to write the steps up to one that has a certain form. */
interface Written {
	readonly form: FormName;
	readonly numbers: readonly number[];
	readonly length: number;
	readonly before: Written | undefined;
	/** How many numbers the run has. */
	readonly count: number;
	readonly isFirst: boolean;
}

/** So many numbers may stand before an operator (appendix B). */
const maxNumbers = 48;
const straight: readonly FormName[] = ["line", "level", "upright"];
const bent = (Object.keys(forms) as FormName[]).filter((name) => !straight.includes(name));

/** The shortest operators that draw the steps. */
export function shortestOperators(steps: readonly Step[]): readonly number[] {
	let ways: readonly Written[] = [];
	let best: Written | undefined;
	for (const step of steps) {
		const next: Written[] = [];
		for (const name of step.curve === undefined ? straight : bent) {
			const way = shortestWay(name, step, ways, best);
			if (way !== undefined) next.push(way);
		}
		ways = next;
		best = shortestOf(ways);
	}
	return best === undefined ? [] : operatorsOf(best);
}

function shortestWay(
	name: FormName,
	step: Step,
	ways: readonly Written[],
	best: Written | undefined,
): Written | undefined {
	const { after, numbers }: Form = forms[name];
	const first = numbers(step, true);
	if (first === undefined) return undefined;
	const going = ways.find((way) => way.form === after);
	const more = going === undefined ? undefined : numbers(step, false);
	const begun = (best?.length ?? 0) + 1 + bytesOf(first);
	if (going !== undefined && more !== undefined && going.count + more.length <= maxNumbers) {
		const length = going.length + bytesOf(more);
		const count = going.count + more.length;
		if (length < begun) return { form: name, numbers: more, length, before: going, count, isFirst: false };
	}
	return { form: name, numbers: first, length: begun, before: best, count: first.length, isFirst: true };
}

function shortestOf(ways: readonly Written[]): Written | undefined {
	let best = ways[0];
	for (const way of ways) if (best === undefined || way.length < best.length) best = way;
	return best;
}

function bytesOf(numbers: readonly number[]): number {
	let sum = 0;
	for (const value of numbers) sum += numberLength(value);
	return sum;
}

function operatorsOf(last: Written): readonly number[] {
	const runs: number[][] = [];
	let numbers: number[] = [];
	for (let way: Written | undefined = last; way !== undefined; way = way.before) {
		numbers = [...way.numbers, ...numbers];
		if (!way.isFirst) continue;
		runs.unshift([...numbers.flatMap(charstringNumber), forms[way.form].operator]);
		numbers = [];
	}
	return runs.flat();
}
