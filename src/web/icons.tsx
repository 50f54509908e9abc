import type { Outcome, Verdict } from "../core/report.ts";

/** Four outlines that differ without colour: disc, octagon, triangle, diamond. The words beside them say the rest. */
const verdictShapes: Readonly<Record<Verdict, { readonly outline: string; readonly sign: string }>> = {
	valid: { outline: "M24 2a22 22 0 1 0 0 44a22 22 0 0 0 0-44z", sign: "M13 25l8 8l15-17" },
	invalid: { outline: "M15 3h18l12 12v18l-12 12h-18l-12-12v-18z", sign: "M16 16l16 16M32 16l-16 16" },
	unrecognised: { outline: "M24 3l22 41h-44z", sign: "M24 17v14M24 37v1" },
	undetermined: { outline: "M24 1l23 23l-23 23l-23-23z", sign: "M18 19a6 6 0 1 1 8 6q-2 1-2 4M24 35v1" },
};

export function VerdictIcon({ verdict }: { readonly verdict: Verdict }) {
	const { outline, sign } = verdictShapes[verdict];
	return (
		<svg class="verdict-icon" viewBox="0 0 48 48" aria-hidden="true">
			<path d={outline} class="outline" />
			<path d={sign} class="sign" />
		</svg>
	);
}

const outcomeSigns: Readonly<Record<Outcome, string>> = {
	pass: "M3 9l4 4l7-9",
	fail: "M4 4l9 9M13 4l-9 9",
	unknown: "M5 6a3.5 3.5 0 1 1 5 3q-1.5 .7-1.5 2M8.5 14v.5",
	"not-applicable": "M4 8.5h9",
};

export function OutcomeIcon({ outcome }: { readonly outcome: Outcome }) {
	return (
		<svg class={`outcome-icon ${outcome}`} viewBox="0 0 17 17" aria-hidden="true">
			<path d={outcomeSigns[outcome]} />
		</svg>
	);
}
