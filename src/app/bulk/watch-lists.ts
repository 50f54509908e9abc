import { wholeSecond } from "../../core/calendar.ts";
import { type Evidence, evidenceKey } from "../../core/evidence.ts";
import { isObject } from "../../core/json.ts";
import type { Gather } from "../../core/verify/gather-until-done.ts";
import type { ListAge } from "../../core/verification-report/verification-report.ts";

/** Gathers as before, and remembers of each status list that was found how old the oldest copy was. */
export function watchLists(gather: Gather): { readonly gather: Gather; readonly lists: () => readonly ListAge[] } {
	const seen = new Map<string, ListAge>();
	return {
		gather: async (requests) => {
			const evidence = await gather(requests);
			for (const request of requests) {
				const found = request.kind === "status-list" ? evidence.get(evidenceKey(request)) : undefined;
				const age = found && ageOf(request.id, found);
				if (age !== undefined && !isYounger(age, seen.get(request.id))) seen.set(request.id, age);
			}
			return evidence;
		},
		lists: () => [...seen.values()],
	};
}

function ageOf(list: string, evidence: Evidence): ListAge | undefined {
	if (evidence.state !== "found") return undefined;
	const { document, fetchedAt } = evidence;
	const signedAt = isObject(document) ? document["validFrom"] : undefined;
	return { list, copiedAt: wholeSecond(fetchedAt), ...(isMoment(signedAt) ? { signedAt } : {}) };
}

function isYounger({ copiedAt }: ListAge, before: ListAge | undefined): boolean {
	return before !== undefined && copiedAt >= before.copiedAt;
}

/** Only what is surely a moment is repeated in a signed report. */
function isMoment(value: unknown): value is string {
	return typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/.test(value);
}
