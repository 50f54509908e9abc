import { generateKeyPairSync, sign } from "node:crypto";
import { type OpenRow, type Row, type SideName, sideNames } from "./row.ts";

/** Rates per second, medians over the rounds. */
export interface Measured {
	readonly row: string;
	readonly plain: number;
	readonly ours: number;
	readonly limit: number;
	/** Native Ed25519 signatures per second of wall time in the same rounds. */
	readonly control: number;
	readonly notes: Readonly<Record<string, number | string>>;
}

type Round = Readonly<Record<SideName | "control", number>>;

/** Runs all sides once to warm them up, then round after round, each side in turn, so that all meet the same machine. */
export async function measure(row: Row, rounds: number, scale: number): Promise<Measured> {
	const open = await row.open(scale);
	try {
		for (const side of sideNames.map((name) => open.sides[name])) {
			await side.run(Math.ceil(side.pieces * (row.warmUp ?? 1)));
		}
		await open.check();
		const results: Round[] = [];
		for (let round = 0; round < Math.min(rounds, row.maxRounds ?? rounds); round++) {
			results.push(await oneRound(row, open, round));
		}
		await open.check();
		const middle = (name: keyof Round): number => median(results.map((result) => result[name]));
		const [plain, ours, limit] = [middle("plain"), middle("ours"), middle("limit")];
		return { row: row.name, plain, ours, limit, control: middle("control"), notes: open.notes() };
	} finally {
		await open.close();
	}
}

/** Every other round goes the other way, so that none always comes after the same one. */
async function oneRound({ clock }: Row, { sides }: OpenRow, round: number): Promise<Round> {
	const rates = { plain: 0, ours: 0, limit: 0 };
	for (const name of round % 2 === 0 ? sideNames : sideNames.toReversed()) {
		const side = sides[name];
		rates[name] = side.pieces / (await seconds(clock, () => side.run(side.pieces)));
	}
	return { ...rates, control: await controlRate() };
}

async function seconds(clock: Row["clock"], work: () => Promise<void>): Promise<number> {
	const now = clock === "cpu" ? processorSeconds : wallSeconds;
	const started = now();
	await work();
	return now() - started;
}

function processorSeconds(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1e6;
}

function wallSeconds(): number {
	return performance.now() / 1000;
}

const controlKey = generateKeyPairSync("ed25519").privateKey;
const controlMessage = new Uint8Array(64);
const controlPieces = 1000;

/** The same arithmetic in every round of every row: where its rate falls, others were using the machine. */
async function controlRate(): Promise<number> {
	const work = async (): Promise<void> => {
		for (let piece = 0; piece < controlPieces; piece++) sign(null, controlMessage, controlKey);
	};
	return controlPieces / (await seconds("wall", work));
}

export function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
	if (low === undefined || high === undefined) throw new TypeError("a median needs a value");
	return (low + high) / 2;
}
