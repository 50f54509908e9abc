import type { Outcome, Verdict } from "../core/report.ts";

/** The edge of a wax seal: sixteen small arcs around a disc. */
const seal =
	"M24 3.4A4.6 4.6 0 0 1 31.9 4.9A4.6 4.6 0 0 1 38.6 9.4A4.6 4.6 0 0 1 43.1 16.1A4.6 4.6 0 0 1 44.6 24" +
	"A4.6 4.6 0 0 1 43.1 31.9A4.6 4.6 0 0 1 38.6 38.6A4.6 4.6 0 0 1 31.9 43.1A4.6 4.6 0 0 1 24 44.6" +
	"A4.6 4.6 0 0 1 16.1 43.1A4.6 4.6 0 0 1 9.4 38.6A4.6 4.6 0 0 1 4.9 31.9A4.6 4.6 0 0 1 3.4 24" +
	"A4.6 4.6 0 0 1 4.9 16.1A4.6 4.6 0 0 1 9.4 9.4A4.6 4.6 0 0 1 16.1 4.9A4.6 4.6 0 0 1 24 3.4z";

/** Four outlines that differ without colour: seal, octagon, triangle, diamond. The words beside them say the rest. */
const verdictShapes: Readonly<Record<Verdict, { readonly outline: string; readonly sign: string }>> = {
	valid: { outline: seal, sign: "M13 25l8 8l15-17" },
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

/** The closed lock of an address bar. */
export function LockIcon() {
	return (
		<svg viewBox="0 0 24 24" aria-hidden="true">
			<path d="M5 11h14v10h-14zM8 11v-4a4 4 0 0 1 8 0v4M12 15v2" />
		</svg>
	);
}
