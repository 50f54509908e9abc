import { parseArgs } from "node:util";

export interface BenchArguments {
	readonly json: boolean;
	/** Names of rows; all of them where none is named. */
	readonly only: readonly string[];
	readonly rounds: number;
}

export const usage = "npm run bench -- [--json] [--only ROW]... [--rounds N]";

/** Throws TypeError for what it does not know. */
export function readArguments(args: readonly string[], rows: readonly string[]): BenchArguments {
	const { values } = parseArgs({
		args: [...args],
		options: {
			json: { type: "boolean", default: false },
			only: { type: "string", multiple: true, default: [] },
			rounds: { type: "string", default: "5" },
		},
	});
	const unknown = values.only.filter((name) => !rows.includes(name));
	if (unknown.length > 0) throw new TypeError(`no row ${unknown.join(", ")}; the rows are ${rows.join(", ")}`);
	if (!/^[1-9]\d?$/.test(values.rounds)) throw new TypeError("--rounds is a number from 1 to 99");
	return { json: values.json, only: values.only, rounds: Number(values.rounds) };
}
