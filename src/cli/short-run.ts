import { setFlagsFromString } from "node:v8";

/**
 * For a command that ends within seconds: V8 makes machine code of a function only once it has run some nine times as
 * long as it would wait by itself. Making it takes a third of the time of a short run, and saves less.
 */
export function expectShortRun(): void {
	setFlagsFromString("--interrupt-budget=600000");
}
