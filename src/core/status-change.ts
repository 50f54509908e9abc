export const statusPurposes = ["revocation", "suspension"] as const;
export type StatusPurpose = (typeof statusPurposes)[number];

/** A list of one purpose; or `held`, of everything that is not in force now, for credentials that can name but one list. */
export type StatusListKind = StatusPurpose | "held";

export function isStatusListKind(value: string): value is StatusListKind {
	return value === "held" || isStatusPurpose(value);
}

export function isStatusPurpose(value: string): value is StatusPurpose {
	return (statusPurposes as readonly string[]).includes(value);
}

/** The closed list of public reasons. Free text stays in the register and is never shown. */
export const statusReasons = [
	"issued-in-error",
	"name-corrected",
	"result-corrected",
	"award-annulled",
	"superseded",
	"under-review",
	"withdrawn",
] as const;
export type StatusReason = (typeof statusReasons)[number];

export function isStatusReason(value: string): value is StatusReason {
	return (statusReasons as readonly string[]).includes(value);
}
