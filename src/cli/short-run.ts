import { setFlagsFromString } from "node:v8";

/**
 * For a command that ends within seconds: V8 makes machine code of a function only once it has run some nine times as
 * long as it would wait by itself. Making it takes a third of the time of a short run, and saves less. Only the V8 of
 * Node 20 is told: later ones say on standard error that they do not know the flag.
 */
export function expectShortRun(): void {
	if (process.versions.node.startsWith("20.")) setFlagsFromString("--interrupt-budget=600000");
}
