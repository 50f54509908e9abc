import { loadContexts, nodeTools } from "../../src/net/node-tools.ts";
import type { Tools } from "../../src/core/tools.ts";

const { bundled, ownTexts } = await loadContexts();

/** The tools of a Node host, with the bundled contexts. */
export const tools: Tools = { ...nodeTools, contexts: bundled };

/** Our own contexts as they are served. */
export { ownTexts };
