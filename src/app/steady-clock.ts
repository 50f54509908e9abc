import { TamgaError } from "../core/errors.ts";

/** How far the time of day may run away from the machine's own count before nothing is dated by it, in milliseconds. */
const toleranceMs = 2_000;

/** Whether the time of day still goes as it did at the start. */
export interface SteadyClock {
	isSteady(): boolean;
	/** Does what is dated and signed. Throws CLOCK_CHANGED. */
	whileSteady<T>(work: () => T): T;
}

/**
 * Watches for a clock that was set while the service runs (threat 43). `timeOfDay` and `elapsed`, which nobody can set,
 * are in milliseconds. A clock that was wrong from the start is not seen.
 */
export function watchClock(timeOfDay: () => number, elapsed: () => number): SteadyClock {
	const difference = timeOfDay() - elapsed();
	const isSteady = (): boolean => Math.abs(timeOfDay() - elapsed() - difference) <= toleranceMs;
	return {
		isSteady,
		whileSteady: (work) => {
			if (!isSteady()) throw new TamgaError("CLOCK_CHANGED", "Set the time right and start again.");
			return work();
		},
	};
}
