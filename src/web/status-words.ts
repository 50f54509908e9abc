import type { CredentialSummary, Report, StatusSummary } from "../core/report.ts";
import { isStatusReason } from "../core/status-change.ts";
import type { View } from "./view.ts";
import { hasError } from "./verdict.ts";

/** What is known of a certificate's status now, as sentences; the first is the one that matters most. */
export function statusWords(report: Report, view: View): readonly string[] {
	const { credential } = report;
	if (credential === undefined) return [];
	const set = credential.status.filter((status) => status.set === true).map((status) => setWords(status, view));
	const dates = dateWords(report, credential, view);
	if (set.length > 0) return [...set, ...dates];
	return dates.length > 0 ? [...dates, clearWords(report, view)] : [clearWords(report, view)];
}

function setWords({ purpose, reason = "", since }: StatusSummary, view: View): string {
	const words = view.t(isStatusReason(reason) ? `reason.${reason}` : "reason.unknown");
	if (purpose !== "revocation" && purpose !== "suspension") return view.sentence("STATUS_MESSAGE");
	if (since === undefined) return view.sentence(purpose === "revocation" ? "REVOKED" : "SUSPENDED");
	const key = purpose === "revocation" ? "status.revokedBecause" : "status.suspendedBecause";
	return view.t(key, { date: view.dayOf(since), reason: words });
}

function dateWords(report: Report, { validFrom, validUntil }: CredentialSummary, view: View): readonly string[] {
	if (hasError(report, "EXPIRED") && validUntil !== undefined) {
		return [view.t("status.expiredOn", { date: view.day(validUntil) })];
	}
	if (hasError(report, "NOT_YET_VALID") && validFrom !== undefined) {
		return [view.t("status.validFrom", { date: view.day(validFrom) })];
	}
	return [];
}

/** No bit is set: either all are known to be clear, or somebody could not tell. */
function clearWords({ credential, checks, checkedAt }: Report, view: View): string {
	const status = credential?.status ?? [];
	const outcome = checks.find(({ check }) => check === "status")?.outcome;
	if (status.length === 0 && outcome !== "unknown" && outcome !== "fail") return view.t("status.none");
	if (outcome !== "pass" || status.some(({ set }) => set !== false)) return pastWords(status, view);
	const key = status.some(({ purpose }) => purpose === "suspension") ? "status.clear" : "status.notRevoked";
	return view.t(key, { age: age(oldest(status, checkedAt), checkedAt, view) });
}

/** What an old list said, where every list that was asked for is known in that way. */
function pastWords(status: readonly StatusSummary[], view: View): string {
	const known = status.flatMap(({ purpose, lastKnown }) =>
		lastKnown === undefined ? [] : [{ purpose, ...lastKnown }],
	);
	const [first] = known.toSorted((a, b) => Date.parse(a.asOf) - Date.parse(b.asOf));
	if (first === undefined || known.length < status.length) return view.t("status.unknown");
	const date = view.dayOf(first.asOf);
	if (known.some(({ set }) => set)) return view.t("status.wasSuspended", { date });
	return view.t(known.some(({ purpose }) => purpose === "suspension") ? "status.wasClear" : "status.wasNotRevoked", {
		date,
	});
}

function oldest(status: readonly StatusSummary[], checkedAt: string): string {
	const copies = status.flatMap(({ listFetchedAt }) => (listFetchedAt === undefined ? [] : [listFetchedAt]));
	return copies.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? checkedAt;
}

const units = [
	["day", 86_400],
	["hour", 3_600],
	["minute", 60],
	["second", 1],
] as const;

/** How long before `now` something was, in the largest whole unit: “12 seconds ago”. */
export function age(then: string, now: string, view: View): string {
	const seconds = Math.floor((Date.parse(now) - Date.parse(then)) / 1000);
	const [unit, size] = units.find(([, size]) => seconds >= size) ?? [];
	if (unit === undefined) return view.t("age.now");
	const n = Math.floor(seconds / size);
	return view.t(n === 1 ? `age.${unit}.one` : `age.${unit}.many`, { n });
}
