import type { Caller, Posted } from "../app/webhooks/webhook-ports.ts";
import { askable, type RequestRules, safeRequest } from "./safe-request.ts";

/** For each call; a receiver should answer first and work afterwards. */
const timeoutMs = 10_000;

/** Calls addresses that integrators chose, by the rules of `safeRequest`. Of an answer nothing is read but its status. */
export function safeCaller(rules: RequestRules): Caller {
	return {
		mayCall: (address) => askable(address, rules.allowHosts) !== undefined,
		post: (address, body, headers) => {
			const length = new TextEncoder().encode(body).length;
			const described = { "content-type": "application/json", "content-length": `${length}`, ...headers };
			const question = { method: "POST", headers: described, body } as const;
			return safeRequest<Posted>(address, { timeoutMs, ...rules }, question, async (response) => {
				response.destroy();
				return { state: "answered", status: response.statusCode ?? 0 };
			});
		},
	};
}
