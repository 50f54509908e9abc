import type { Language } from "../core/languages.ts";

/** What `tamga verify` was asked. */
export interface VerifyOptions {
	readonly json?: boolean;
	readonly at?: string;
	readonly offline?: boolean;
	readonly evidence?: string;
	readonly trust: readonly string[];
	readonly trustBody: readonly string[];
	readonly challenge?: string;
	readonly domain?: string;
	/** A folder for a signed report on all that was checked. */
	readonly report?: string;
	readonly askedBy?: string;
	/** Of the report on paper. */
	readonly language?: Language;
}
