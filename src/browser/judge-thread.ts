import { TamgaError } from "../core/errors.ts";
import type { Site } from "../web/site.ts";
import type { Judged } from "./judge.ts";
import type { Answer, Order } from "./judge-messages.ts";
import type { Service } from "./service.ts";

/** A worker and what it is told; one file at a time. */
export interface JudgeThread {
	/** Throws what a `Judge` throws, and TIME_LIMIT for a file that keeps it busy too long: then it is to be closed. */
	judge(file: File): Promise<Judged>;
	close(): void;
}

/** An answer takes a fraction of a second, and ten times as long on a slow phone. */
const patienceMs = 20_000;

/** Fails where the browser has no workers, or lets none be started. */
export async function startThread(script: string, site: Site, service: Service): Promise<JudgeThread> {
	const worker = new Worker(script, { type: "module" });
	const { port1: port, port2: itsPort } = new MessageChannel();
	worker.postMessage(undefined, [itsPort]);
	const ask = (order: Order): Promise<Final> => answerTo(order, { worker, port, service });
	const moment = () => ({ now: service.now(), statusMaxAgeMs: service.statusMaxAgeMs() });
	const recognised = await service.recognised();
	if (
		(await ask({ kind: "open", site, recognised, trustedBodies: service.trustedBodies(), moment: moment() })).kind !==
		"ready"
	)
		throw new Error("no thread");
	return {
		judge: async (file) => {
			const answer = await ask({ kind: "judge", file, moment: moment() });
			if (answer.kind === "judged") return answer.judged;
			throw answer.kind === "refused" && answer.code !== undefined
				? new TamgaError(answer.code)
				: new Error("no answer");
		},
		close: () => {
			port.close();
			worker.terminate();
		},
	};
}

type Final = Exclude<Answer, { readonly kind: "gather" }>;

interface Line {
	readonly worker: Worker;
	readonly port: MessagePort;
	readonly service: Service;
}

/** What the thread says in the end; until then it is given the evidence that it asks for. */
function answerTo(order: Order, { worker, port, service }: Line): Promise<Final> {
	return new Promise((resolve, reject) => {
		const listening = new AbortController();
		let timer: ReturnType<typeof setTimeout> | undefined;
		const end = (settle: () => void): void => {
			clearTimeout(timer);
			listening.abort();
			settle();
		};
		const say = (next: Order): void => {
			clearTimeout(timer);
			timer = setTimeout(() => end(() => reject(new TamgaError("TIME_LIMIT"))), patienceMs);
			port.postMessage(next);
		};
		const hear = async ({ data }: MessageEvent<Answer>): Promise<void> => {
			if (data.kind !== "gather") return end(() => resolve(data));
			const evidence = await service.gather(data.requests).catch(() => undefined);
			const moment = { now: service.now(), statusMaxAgeMs: service.statusMaxAgeMs() };
			if (!listening.signal.aborted) say({ kind: "evidence", evidence, moment });
		};
		port.addEventListener("message", (event) => void hear(event), listening);
		worker.addEventListener("error", () => end(() => reject(new Error("the thread broke"))), listening);
		port.start();
		say(order);
	});
}
