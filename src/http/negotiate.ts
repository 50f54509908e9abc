import { accepts } from "hono/accepts";
import type { AppContext } from "./route-deps.ts";

/** The offered media type that the client likes best; the first one where it has no wish (RFC 9110 §12.5.1). */
export function preferred<Type extends string>(c: AppContext, offered: readonly [Type, ...Type[]]): Type {
	const chosen = accepts(c, { header: "Accept", supports: [...offered], default: offered[0] });
	return offered.find((type) => type === chosen) ?? offered[0];
}

/** True for a browser that follows a link or sends a form; a client that names no wish gets JSON. */
export function prefersHtml(c: AppContext): boolean {
	return preferred(c, ["application/json", "application/problem+json", "text/html"]) === "text/html";
}
