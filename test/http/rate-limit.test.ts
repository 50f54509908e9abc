import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createToken } from "../../src/app/tokens.ts";
import { rateLimiter } from "../../src/http/rate-limit.ts";
import { type OpenService, openService } from "./open-service.ts";

let service: OpenService;
beforeAll(async () => {
	service = await openService();
});
afterAll(() => service.close());

function atTime() {
	let now = 0;
	return { now: () => now, pass: (seconds: number) => void (now += seconds * 1000) };
}

test("a client may ask as often as allowed at once, and then as often a minute", () => {
	const clock = atTime();
	const limiter = rateLimiter(3, clock.now);
	expect([1, 2, 3, 4].map(() => limiter.take("a"))).toEqual([0, 0, 0, 20]);
	clock.pass(19);
	expect(limiter.take("a")).toBe(1);
	clock.pass(1);
	expect([limiter.take("a"), limiter.take("a")]).toEqual([0, 20]);
	clock.pass(3600);
	expect([1, 2, 3, 4].map(() => limiter.take("a"))).toEqual([0, 0, 0, 20]);
});

test("one client does not use up another's budget", () => {
	const limiter = rateLimiter(1, () => 0);
	expect([limiter.take("a"), limiter.take("a"), limiter.take("b")]).toEqual([0, 60, 0]);
});

test("0 is no limit", () => {
	const limiter = rateLimiter(0, () => 0);
	expect(Array.from({ length: 1000 }, () => limiter.take("a")).every((wait) => wait === 0)).toBe(true);
});

test("a clock that goes back gives nobody anything", () => {
	const clock = atTime();
	const limiter = rateLimiter(1, clock.now);
	limiter.take("a");
	clock.pass(-3600);
	expect(limiter.take("a")).toBe(60);
});

test("of very many clients the ones not seen for longest are forgotten", () => {
	const limiter = rateLimiter(1, () => 0);
	limiter.take("first");
	limiter.take("second");
	for (let i = 0; i < 49_998; i++) limiter.take(`client ${i}`);
	expect(limiter.take("first")).toBe(60);
	limiter.take("one more");
	expect([limiter.take("first"), limiter.take("second")]).toEqual([60, 0]);
});

describe("a token with a limit of its own", () => {
	test("is told what is left, refused beyond it, and served again in time; another token is not touched", async () => {
		let now = new Date("2026-11-23T04:00:00.000Z");
		const app = service.app({ clock: () => now });
		const bearerOf = async (perMinute?: number) => {
			const request = { name: "registrar", scopes: ["read"], ...(perMinute === undefined ? {} : { perMinute }) };
			const { secret } = await createToken(service.office, request);
			return { headers: { Authorization: `Bearer ${secret}` } };
		};
		const [limited, free] = [await bearerOf(2), await bearerOf()];
		const answers = [];
		for (let time = 0; time < 3; time++) answers.push(await app.request("/certificates", limited));
		expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
		expect(answers.map(({ headers }) => headers.get("RateLimit"))).toEqual([
			'"token";r=1;t=30',
			'"token";r=0;t=60',
			'"token";r=0;t=60',
		]);
		expect(answers[0]?.headers.get("RateLimit-Policy")).toBe('"token";q=2;w=60');
		expect(answers[2]?.headers.get("Retry-After")).toBe("30");
		const other = await app.request("/certificates", free);
		expect([other.status, other.headers.get("RateLimit")]).toEqual([200, null]);
		now = new Date(now.getTime() + 30_000);
		expect((await app.request("/certificates", limited)).status).toBe(200);
	});

	test.each([0, -1, 1.5, 100_001, Number.NaN])("is not made for %s requests a minute", async (perMinute) => {
		const made = createToken(service.office, { name: "x", scopes: ["read"], perMinute });
		await expect(made).rejects.toMatchObject({ code: "USAGE" });
	});
});

test("a client without a token is told what is left, too", async () => {
	const response = await service.app({ rateLimit: 60 }).request(`/c/${service.certificates[0]?.id}`);
	expect(response.headers.get("RateLimit-Policy")).toBe('"certificates";q=60;w=60');
	expect(response.headers.get("RateLimit")).toBe('"certificates";r=59;t=1');
});
