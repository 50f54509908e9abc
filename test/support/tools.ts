import { loadContexts, nodeTools } from "../../src/net/node-tools.ts";
import type { Tools } from "../../src/core/tools.ts";

/** The tools of a Node host, with the bundled contexts. */
export const tools: Tools = { ...nodeTools, contexts: (await loadContexts()).bundled };
