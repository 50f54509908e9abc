import { renderToString } from "hono/jsx/dom/server";
import type { ScannedCode } from "../web/scanned-code.ts";
import { ScannedCodes } from "../web/scanned-codes.tsx";
import type { View } from "../web/view.ts";

/** Below the camera: the codes that a person has to choose from. Escapes every value. */
export function paintCodes(codes: readonly ScannedCode[], view: View): void {
	const place = document.querySelector("#codes");
	if (place === null) return;
	place.innerHTML = codes.length === 0 ? "" : renderToString(<ScannedCodes codes={codes} view={view} />);
}
