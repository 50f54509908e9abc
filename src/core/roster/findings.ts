import type { RosterReason, RosterWarning } from "./reasons.ts";

/** Collects what is wrong with one row and what was cleaned in it, each thing once and in alphabetical order. */
export class Findings {
	readonly #reasons = new Set<RosterReason>();
	readonly #warnings = new Set<RosterWarning>();

	/** Answers `undefined`, so that a reader can leave with it where there is no value. */
	reject(reason: RosterReason): undefined {
		this.#reasons.add(reason);
	}

	/** Answers `undefined` likewise. */
	warn(warning: RosterWarning): undefined {
		this.#warnings.add(warning);
	}

	get reasons(): readonly RosterReason[] {
		return [...this.#reasons].sort();
	}

	get warnings(): readonly RosterWarning[] {
		return [...this.#warnings].sort();
	}
}
