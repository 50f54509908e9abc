import { expect, test } from "vitest";
import { watchClock } from "../../src/app/steady-clock.ts";

const start = Date.parse("2026-11-23T00:00:00Z");

/** A machine whose time of day can be set. */
function machine() {
	let [elapsed, shift] = [5_000, 0];
	const clock = watchClock(
		() => start + elapsed + shift,
		() => elapsed,
	);
	return {
		clock,
		wait: (ms: number): void => void (elapsed += ms),
		set: (ms: number): void => void (shift += ms),
	};
}

test("threat 43: time that passes is no reason for doubt, nor is a small correction", () => {
	const { clock, wait, set } = machine();
	wait(86_400_000);
	set(-2_000);
	expect(clock.isSteady()).toBe(true);
	expect(clock.whileSteady(() => "signed")).toBe("signed");
});

test.each([2_001, -2_001, 86_400_000, -86_400_000])(
	"threat 43: a clock that was set by %i ms is not ready, and nothing is issued by it",
	(step) => {
		const { clock, set } = machine();
		set(step);
		expect(clock.isSteady()).toBe(false);
		expect(() => clock.whileSteady(() => "signed")).toThrow(expect.objectContaining({ code: "CLOCK_CHANGED" }));
		set(-step);
		expect(clock.isSteady()).toBe(true);
	},
);
