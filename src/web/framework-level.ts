import type { MessageKey } from "./messages/messages.ts";
import type { View } from "./view.ts";

const keys: ReadonlyMap<string, MessageKey> = new Map([
	["Acquire", "level.acquire"],
	["Deepen", "level.deepen"],
	["Create", "level.create"],
]);

/** A level of the competency framework in the reader's words; any other is said as it was written. */
export function frameworkLevel(level: string, { t }: View): string {
	const key = keys.get(level);
	return key === undefined ? level : t(key);
}
