import { type Code, codes } from "../core/codes.ts";
import { TamgaError } from "../core/errors.ts";

/** A task by its name, with plain data; what a worker is asked. */
export interface Job {
	readonly task: string;
	readonly args: readonly unknown[];
}

/** What a worker answers: `ready` once, then one answer a job. */
export type Answer =
	| { readonly kind: "ready" }
	| { readonly kind: "done"; readonly result: unknown }
	| { readonly kind: "refused"; readonly code: Code; readonly detail?: string; readonly path?: string }
	| { readonly kind: "fault"; readonly stack: string };

/** An error as an answer: errors of outside data keep their code, which structured clones of them would lose. */
export function answerOf(error: unknown): Answer {
	if (!(error instanceof TamgaError)) {
		return { kind: "fault", stack: error instanceof Error ? String(error.stack) : String(error) };
	}
	const { code, detail, path } = error;
	return {
		kind: "refused",
		code,
		...(detail === undefined ? {} : { detail }),
		...(path === undefined ? {} : { path }),
	};
}

/** The result, or the worker's error thrown on this side. */
export function resultOf(answer: Answer): unknown {
	if (answer.kind === "done") return answer.result;
	if (answer.kind === "refused") {
		throw new TamgaError(answer.code, answer.detail, answer.path === undefined ? {} : { path: answer.path });
	}
	const fault = new Error("a worker failed");
	if (answer.kind === "fault") fault.stack = answer.stack;
	throw fault;
}

/** True for a message of ours; a worker's other messages are passed over. */
export function isAnswer(message: unknown): message is Answer {
	if (typeof message !== "object" || message === null || !("kind" in message)) return false;
	const { kind } = message;
	if (kind === "refused") return "code" in message && typeof message.code === "string" && message.code in codes;
	return kind === "ready" || kind === "done" || kind === "fault";
}
