import type { Code } from "../core/codes.ts";
import type { EvidenceMap, EvidenceRequest } from "../core/evidence.ts";
import type { Policy } from "../core/verify/policy.ts";
import type { Site } from "../web/site.ts";
import type { Judged } from "./judge.ts";

/** What the page knows and a thread goes by. */
export interface Moment {
	readonly now: Date;
	readonly statusMaxAgeMs: number;
}

/** What a page says to a thread that judges for it: plain data, one file at a time. */
export type Order =
	| {
			readonly kind: "open";
			readonly site: Site;
			readonly recognised: Policy["recognised"];
			readonly trustedBodies: readonly string[];
			readonly moment: Moment;
	  }
	| { readonly kind: "judge"; readonly file: File; readonly moment: Moment }
	/** Without evidence where nobody answered. */
	| { readonly kind: "evidence"; readonly evidence: EvidenceMap | undefined; readonly moment: Moment };

/** What the thread says: it asks for evidence until it has enough, then answers. */
export type Answer =
	| { readonly kind: "gather"; readonly requests: readonly EvidenceRequest[] }
	| { readonly kind: "ready" }
	| { readonly kind: "judged"; readonly judged: Judged }
	/** Without a code where the fault is not the file's. */
	| { readonly kind: "refused"; readonly code: Code | undefined };
