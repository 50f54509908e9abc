import { negotiateLanguage } from "../web/messages/negotiate-language.ts";
import type { PageRequest } from "../web/view.ts";
import type { AppContext, AppOptions } from "./route-deps.ts";

/** What every page is asked for with: the language chosen in `?lang=`, else the browser's, and this deployment. */
export function pageRequest(c: AppContext, { baseUrl, timeZone }: AppOptions): PageRequest {
	return {
		language: negotiateLanguage(c.req.header("Accept-Language"), c.req.query("lang")),
		site: { baseUrl, timeZone },
	};
}
