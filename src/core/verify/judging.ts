import type { EvidenceMap } from "../evidence.ts";
import type { JsonObject } from "../json.ts";
import type { Tools } from "../tools.ts";
import type { JsonLd } from "./json-ld.ts";
import type { Policy } from "./policy.ts";

/** What stays the same while one input is judged. */
export interface Judging {
	readonly evidence: EvidenceMap;
	readonly policy: Policy;
	readonly now: Date;
	readonly tools: Tools;
	/** Contexts that may be read under this policy, by address. */
	readonly known: ReadonlyMap<string, JsonObject>;
	readonly jsonLd: JsonLd;
}
