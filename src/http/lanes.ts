import type { MiddlewareHandler } from "hono";
import type { Token } from "../app/register/tokens.ts";
import { TamgaError } from "../core/errors.ts";
import { errorPage } from "../web/error-page.tsx";
import { clientAddress, clientKey } from "./client-address.ts";
import { prefersHtml } from "./negotiate.ts";
import { pageRequest } from "./page-request.ts";
import { problemDetails, problemResponse } from "./problem.ts";
import { type Budget, type RateLimiter, rateLimiter } from "./rate-limit.ts";
import type { AppContext, AppEnv, AppOptions } from "./route-deps.ts";

/** A line of a batch costs a tenth of a request of its own. */
const batchLines = 10;

/** Of numbers a client may try so many times fewer: a person types a few, and whoever tries more is guessing. */
const guessing = 6;

/** A mail goes out for each, so there are as many times fewer. */
const mailing = 60;

/** Each kind of request has a budget of its own, so that a flood of uploads leaves our own certificates readable. */
export interface Lanes {
	/** Files and documents that somebody sends. */
	readonly documents: RateLimiter;
	/** Pages of our own certificates. */
	readonly certificates: RateLimiter;
	/** Addresses of others that pages ask us to fetch. */
	readonly evidence: RateLimiter;
	/** Typed numbers: short enough to try many. */
	readonly numbers: RateLimiter;
	/** What a graduate opens with a personal link, or with a guess at one. */
	readonly claims: RateLimiter;
	/** Mails that somebody asks for. */
	readonly renewals: RateLimiter;
	readonly batchLines: RateLimiter;
	/** What a token allows its holder, wherever it is shown; `undefined` for one without a limit of its own. */
	readonly token: (token: Token) => RateLimiter | undefined;
}

export function openLanes(perMinute: number, clock: () => Date): Lanes {
	const now = () => clock().getTime();
	return {
		documents: rateLimiter(perMinute, now, "documents"),
		certificates: rateLimiter(perMinute, now, "certificates"),
		evidence: rateLimiter(perMinute, now, "evidence"),
		numbers: rateLimiter(Math.ceil(perMinute / guessing), now, "numbers"),
		claims: rateLimiter(perMinute, now, "claims"),
		renewals: rateLimiter(Math.ceil(perMinute / mailing), now, "renewals"),
		batchLines: rateLimiter(perMinute * batchLines, now, "batch-lines"),
		token: tokenLanes(now),
	};
}

/** One limiter for each number of requests that any token allows; within it a token has its own budget. */
function tokenLanes(now: () => number): Lanes["token"] {
	const byLimit = new Map<number, RateLimiter>();
	return ({ perMinute }) => {
		if (perMinute === undefined) return undefined;
		const lane = byLimit.get(perMinute) ?? rateLimiter(perMinute, now, "token");
		byLimit.set(perMinute, lane);
		return lane;
	};
}

/** 429 with Retry-After for a client that has used up its budget. */
export function limited(lane: RateLimiter, options: AppOptions): MiddlewareHandler<AppEnv> {
	return async (c, next) => {
		const client = clientOf(c, options);
		const wait = lane.take(client);
		tellBudget(c, lane.budget(client));
		if (wait === 0) return await next();
		return prefersHtml(c) ? tooManyForPeople(c, wait, options) : tooMany(c, wait, options.baseUrl);
	};
}

/** draft-ietf-httpapi-ratelimit-headers-10: what is allowed in a minute, and what is left of it. */
export function tellBudget(c: AppContext, budget: Budget | undefined): void {
	if (budget === undefined) return;
	const { name, perMinute, left, fullIn } = budget;
	c.header("RateLimit-Policy", `"${name}";q=${perMinute};w=60`);
	c.header("RateLimit", `"${name}";r=${left};t=${fullIn}`);
}

export function clientOf(c: AppContext, { trustProxy }: AppOptions): string {
	return clientKey(clientAddress(c, trustProxy));
}

export function tooMany(c: AppContext, wait: number, baseUrl: string): Response {
	return problemResponse(c, problemDetails(new TamgaError("RATE_LIMITED"), baseUrl), { "Retry-After": `${wait}` });
}

function tooManyForPeople(c: AppContext, wait: number, options: AppOptions): Response {
	const headers = { "Retry-After": `${wait}`, "Cache-Control": "no-store" };
	return c.html(errorPage({ ...pageRequest(c, options), code: "RATE_LIMITED" }), 429, headers);
}
