import { TamgaError } from "../core/errors.ts";
import type { EvidenceMap } from "../core/evidence.ts";
import { type Judge, openJudge } from "./judge.ts";
import type { Answer, Moment, Order } from "./judge-messages.ts";

/**
 * Judges files in a thread of its own, so that the page stays free for its reader. Evidence comes from the page, which asks
 * for it once for all threads; the thread itself fetches nothing but its own modules, vocabularies and fonts.
 */
export function serveJudging(port: MessagePort): void {
	const say = (answer: Answer): void => port.postMessage(answer);
	let moment: Moment | undefined;
	let judge: Promise<Judge> | undefined;
	let receive = (_evidence: EvidenceMap | undefined): void => {};
	const momentNow = (): Moment => moment ?? { now: new Date(), statusMaxAgeMs: 0 };
	const open = ({ site, recognised, trustedBodies }: Extract<Order, { kind: "open" }>): Promise<Judge> =>
		openJudge(site, {
			recognised: async () => recognised,
			trustedBodies: () => trustedBodies,
			now: () => momentNow().now,
			statusMaxAgeMs: () => momentNow().statusMaxAgeMs,
			gather: (requests) => {
				say({ kind: "gather", requests });
				return new Promise((resolve, reject) => {
					receive = (evidence) => (evidence === undefined ? reject(new Error("Nobody answered.")) : resolve(evidence));
				});
			},
		});
	const obey = async (order: Order): Promise<void> => {
		moment = order.moment;
		if (order.kind === "evidence") return receive(order.evidence);
		if (order.kind === "open") judge = open(order);
		const ready = await judge;
		if (order.kind === "open" || ready === undefined) return say({ kind: "ready" });
		say({ kind: "judged", judged: await ready(new Uint8Array(await order.file.arrayBuffer())) });
	};
	port.addEventListener("message", ({ data }: MessageEvent<Order>) => {
		obey(data).catch((error: unknown) =>
			say({ kind: "refused", code: error instanceof TamgaError ? error.code : undefined }),
		);
	});
	port.start();
}
