import { base } from "./base.ts";
import { forms } from "./forms.ts";
import { parts } from "./parts.ts";
import { print } from "./print.ts";
import { verdict } from "./verdict.ts";

/** The one style sheet of all pages, without comments and indentation. */
export const css = withoutComments([base, parts, verdict, forms, print].join("\n"));

export function withoutComments(sheet: string): string {
	return sheet.replace(/\/\*.*?\*\/|^\s+/gm, "");
}
