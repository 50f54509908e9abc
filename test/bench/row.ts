/** One of the three that a row compares, ready to work on the row's inputs. */
export interface Side {
	/** How many pieces of work it does in a round; slow sides do few, and are quoted per piece all the same. */
	readonly pieces: number;
	run(pieces: number): Promise<void>;
}

/** `plain`: as an ordinary user writes it with the usual libraries. `limit`: the arithmetic that nobody can avoid. */
export type SideName = "plain" | "ours" | "limit";
export const sideNames: readonly SideName[] = ["plain", "ours", "limit"];

/** A row that has its inputs and programs at hand. */
export interface OpenRow {
	readonly sides: Readonly<Record<SideName, Side>>;
	/** Throws where an output is wrong, or where the sides do not give the same answer. Sides that never ran have none. */
	check(): Promise<void>;
	/** What else is worth knowing after the rounds: sizes, times of single requests. */
	notes(): Readonly<Record<string, number | string>>;
	close(): Promise<void>;
}

export interface Row {
	readonly name: string;
	/** `cpu`: seconds of this process's processor time, all threads. `wall`: where other processes or threads work too. */
	readonly clock: "cpu" | "wall";
	/** A row that takes long for each round has fewer of them. */
	readonly maxRounds?: number;
	/** Which part of a round's pieces warm a side up; all of them where nothing is said. */
	readonly warmUp?: number;
	/** `scale` 1 is the real bench; less makes smaller samples of everything. */
	open(scale: number): Promise<OpenRow>;
}

/** A side that does its pieces one after the other. `work` is told which piece it is, counting on from round to round. */
export function oneByOne(pieces: number, work: (index: number) => unknown): Side {
	let index = 0;
	return {
		pieces,
		run: async (pieces) => {
			for (let piece = 0; piece < pieces; piece++) await work(index++);
		},
	};
}

/** A sample's size at a scale, at least `least`. */
export function scaled(pieces: number, scale: number, least = 2): number {
	return Math.max(least, Math.round(pieces * scale));
}

/** The inputs over and over again. */
export function cycle<T>(inputs: readonly T[]): (index: number) => T {
	if (inputs.length === 0) throw new TypeError("there are no inputs");
	return (index) => inputs[index % inputs.length] as T;
}
