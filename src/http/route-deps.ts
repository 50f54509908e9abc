import type { IncomingMessage } from "node:http";
import type { Context, Hono } from "hono";
import type { Services } from "../app/services.ts";
import type { BrowserFiles } from "./browser-files.ts";
import type { Lanes } from "./lanes.ts";
import type { Metrics } from "./metrics.ts";

/** What of a logger is used; pino's is one. */
export interface Log {
	info(fields: object, message: string): void;
	error(fields: object, message: string): void;
}

export interface AppOptions {
	/** Public address of this deployment, without a trailing slash. */
	readonly baseUrl: string;
	/** Addresses that moved here. */
	readonly formerBaseUrls?: readonly string[];
	/** Whether hosts that the public network does not know may be asked for keys and lists. */
	readonly asksPrivateHosts?: boolean;
	/** Verification requests a minute and client; 0 is off. */
	readonly rateLimit: number;
	/** How many proxies in front of us may be believed about the client's address. */
	readonly trustProxy: number;
	/** IANA name of the zone whose days pages show. */
	readonly timeZone: string;
	readonly log: Log;
	/** What pages run; without it they work through the server alone. */
	readonly browser?: BrowserFiles;
	readonly clock?: () => Date;
}

/** What every room of routes is given. */
export interface RouteDeps {
	readonly services: Services;
	readonly options: AppOptions;
	readonly clock: () => Date;
	readonly lanes: Lanes;
	readonly metrics: Metrics;
}

/** `incoming` is there when a real server listens, not in `app.request()`. */
export interface AppEnv {
	Bindings: { readonly incoming?: IncomingMessage };
	Variables: { requestId: string };
}

export type AppContext = Context<AppEnv>;
export type Routes = Hono<AppEnv>;
