import { base } from "./base.ts";
import { forms } from "./forms.ts";
import { parts } from "./parts.ts";
import { print } from "./print.ts";
import { verdict } from "./verdict.ts";

/** The one style sheet of all pages, without comments and indentation. */
export const css = [base, parts, verdict, forms, print].join("\n").replace(/\/\*.*?\*\/|^\s+/gm, "");
