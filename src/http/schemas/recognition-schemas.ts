import achievementCredential from "./achievement-credential-v1.json" with { type: "json" };
import recognition from "./recognition-v1.json" with { type: "json" };
import { bodyOutput, issuerOutput } from "../../core/recognition/output-schemas.ts";

/** The schemas that statements of recognition name by digest: path → the bytes that every deployment serves. */
export const recognitionSchemas: ReadonlyMap<string, string> = new Map([
	[issuerOutput.path, JSON.stringify(achievementCredential, undefined, "\t")],
	[bodyOutput.path, JSON.stringify(recognition, undefined, "\t")],
]);
