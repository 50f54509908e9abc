import { setFlagsFromString } from "node:v8";

/**
 * Collects garbage as soon as the heap has grown by a fifth, instead of letting it double: for a long run of short-lived
 * things that costs little time, and memory stays flat. V8 reads this flag at every collection.
 */
export function keepHeapSmall(): void {
	setFlagsFromString("--heap-growing-percent=20");
}
