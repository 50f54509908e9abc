import { SingleBar } from "cli-progress";

export interface Progress {
	step(done: number, total: number): void;
	/** Lets lines be written where the bar stands; the next step draws it again below them. */
	aside(write: () => void): void;
	stop(): void;
}

/** A bar on a terminal; nothing at all in a pipe. */
export function progressBar(label: string): Progress {
	if (!process.stderr.isTTY) return { step: () => undefined, aside: (write) => write(), stop: () => undefined };
	const bar = new SingleBar({
		format: `${label} {bar} {value}/{total}  {eta_formatted}`,
		stream: process.stderr,
		hideCursor: true,
		clearOnComplete: true,
	});
	return {
		step: (done, total) => {
			if (!bar.isActive) bar.start(total, 0);
			bar.update(done);
		},
		aside: (write) => {
			if (bar.isActive) process.stderr.write("\r\u001B[K");
			write();
		},
		stop: () => bar.stop(),
	};
}

/** A growing number on a terminal, where nobody knows how many there will be; nothing at all in a pipe. */
export function progressCount(label: string): { step(done: number): void; stop(): void } {
	if (!process.stderr.isTTY || process.stdout.isTTY) return { step: () => undefined, stop: () => undefined };
	return {
		step: (done) => void (done % 50 === 0 && process.stderr.write(`\r${label} ${done}`)),
		stop: () => void process.stderr.write("\r\u001B[K"),
	};
}
