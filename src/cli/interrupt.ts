import { constants } from "node:os";

const signals = ["SIGINT", "SIGTERM"] as const;

/** Whether somebody wants a long work to end. */
export interface Interrupt {
	/** True once Ctrl-C was pressed, or a service manager sent TERM. A second one ends the process at once. */
	readonly requested: boolean;
	/** From here on every signal ends the process again. */
	release(): void;
}

/** Lets a signal end work at its next safe point. The exit code then is the one that shells know for it. */
export function watchInterrupt(): Interrupt {
	let requested = false;
	const release = (): void => {
		for (const signal of signals) process.off(signal, note);
	};
	const note = (signal: (typeof signals)[number]): void => {
		requested = true;
		process.exitCode = 128 + constants.signals[signal];
		release();
	};
	for (const signal of signals) process.on(signal, note);
	return {
		get requested() {
			return requested;
		},
		release,
	};
}
