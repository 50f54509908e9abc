import { judgePolicy, scanPolicy } from "../web/csp.ts";
import { negotiateLanguage } from "../web/messages/negotiate-language.ts";
import type { PageRequest } from "../web/view.ts";
import { permissionsPolicy } from "./headers.ts";
import type { AppContext, AppOptions } from "./route-deps.ts";

/** The same for a page that judges on its reader's device, under a policy that lets it. */
export function judgingRequest(c: AppContext, options: AppOptions): PageRequest {
	if (options.browser === undefined) return pageRequest(c, options);
	c.header("Content-Security-Policy", judgePolicy);
	const { entry, record, tools } = options.browser;
	const toolBytes = tools.reduce((sum, { bytes }) => sum + bytes, 0);
	return { ...pageRequest(c, options), script: entry, record, toolBytes };
}

/** The same for the one page that may ask for the camera. */
export function scanningRequest(c: AppContext, options: AppOptions): PageRequest {
	const request = judgingRequest(c, options);
	if (request.script === undefined) return request;
	c.header("Content-Security-Policy", scanPolicy);
	c.header("Permissions-Policy", permissionsPolicy("(self)"));
	return request;
}

/** What every page is asked for with: the language chosen in `?lang=`, else the browser's, and this deployment. */
export function pageRequest(c: AppContext, options: AppOptions): PageRequest {
	const { baseUrl, formerBaseUrls, asksPrivateHosts, timeZone } = options;
	return {
		language: negotiateLanguage(c.req.header("Accept-Language"), c.req.query("lang")),
		site: { baseUrl, formerBaseUrls, asksPrivateHosts, timeZone },
	};
}
