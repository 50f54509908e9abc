import * as z from "zod";
import { textSchema as text } from "./text-schema.ts";

/** A text in one or more languages; English always present. */
export const languageMapSchema = z.object({
	en: text,
	mn: text.optional(),
	zh: text.optional(),
	fr: text.optional(),
});
export type LanguageMap = Readonly<z.infer<typeof languageMapSchema>>;
