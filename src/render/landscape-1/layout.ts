import type { Layout } from "../layouts.ts";
import { canPrint } from "./can-print.ts";

/** A4 across, one or two languages, the holder's name largest. */
export const landscape1: Layout = {
	name: "landscape",
	version: "1",
	// Of the fonts and words that the drawing takes from outside the credential (test/render/layouts.test.ts).
	digest: "bb54923baec68dacbcd52386ed619b79710b789f8fa92414f07738ab6b6cc86d",
	canPrint,
	load: async () => (await import("./draw.ts")).drawLandscape1,
};
