import { expect, test } from "vitest";
import { rateLimiter } from "../../src/http/rate-limit.ts";

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
