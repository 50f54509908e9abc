import { emptyRoster } from "../../core/roster/empty-roster.ts";

export function template(): void {
	process.stdout.write(emptyRoster());
}
