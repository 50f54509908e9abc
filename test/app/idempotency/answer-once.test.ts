import { describe, expect, test } from "vitest";
import { abandonedAfter, answerOnce, rememberedFor } from "../../../src/app/idempotency/answer-once.ts";
import { nodeSeal } from "../../../src/keys/seal.ts";
import { nodeTools } from "../../../src/net/node-tools.ts";
import { databases, openForTest } from "../../support/databases.ts";

const begun = Date.parse("2026-11-23T04:00:00.000Z");
const bytes = new TextEncoder().encode("issue this");
const request = { token: "tamga_ONE", key: "key-00000001", bytes };

describe.each(databases)("a request with a key on $database", ({ create }) => {
	async function open() {
		const register = await openForTest(await create());
		let now = begun;
		const deps = { register, clock: () => new Date(now), tools: nodeTools, seal: nodeSeal };
		let times = 0;
		const work = () => Promise.resolve(`answer ${++times}`);
		const wait = (milliseconds: number): void => void (now += milliseconds);
		return { deps, work, wait, register };
	}

	test("is answered once, and again with the very same answer", async () => {
		const { deps, work } = await open();
		expect(await answerOnce(deps, request, work)).toBe("answer 1");
		expect(await answerOnce(deps, request, work)).toBe("answer 1");
	});

	test("is another one under another key, and under another token", async () => {
		const { deps, work } = await open();
		await answerOnce(deps, request, work);
		expect(await answerOnce(deps, { ...request, key: "key-00000002" }, work)).toBe("answer 2");
		expect(await answerOnce(deps, { ...request, token: "tamga_TWO" }, work)).toBe("answer 3");
	});

	test("keeps its key from every other request", async () => {
		const { deps, work } = await open();
		await answerOnce(deps, request, work);
		const other = { ...request, bytes: new TextEncoder().encode("issue that") };
		await expect(answerOnce(deps, other, work)).rejects.toMatchObject({ code: "IDEMPOTENCY_KEY_REUSED" });
	});

	test("that is still being answered is not begun a second time", async () => {
		const { deps, work } = await open();
		const again: Promise<unknown>[] = [];
		const slow = async (): Promise<string> => {
			again.push(expect(answerOnce(deps, request, work)).rejects.toMatchObject({ code: "IDEMPOTENCY_IN_FLIGHT" }));
			await Promise.all(again);
			return "answer";
		};
		expect(await answerOnce(deps, request, slow)).toBe("answer");
		expect(again).toHaveLength(1);
		expect(await answerOnce(deps, request, work)).toBe("answer");
	});

	test("sent many times at once is done by one only", async () => {
		const { deps, work } = await open();
		const all = await Promise.allSettled(Array.from({ length: 8 }, () => answerOnce(deps, request, work)));
		const answers = all.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
		expect([...new Set(answers)]).toEqual(["answer 1"]);
	});

	test("that fails is not remembered", async () => {
		const { deps, work } = await open();
		await expect(answerOnce(deps, request, () => Promise.reject(new Error("refused")))).rejects.toThrow("refused");
		expect(await answerOnce(deps, request, work)).toBe("answer 1");
	});

	test("that was cut off begins again after a minute, and whoever comes back late changes nothing", async () => {
		const { deps, work, wait } = await open();
		const late = async (): Promise<string> => {
			wait(abandonedAfter);
			await expect(answerOnce(deps, request, work)).rejects.toMatchObject({ code: "IDEMPOTENCY_IN_FLIGHT" });
			wait(1);
			expect(await answerOnce(deps, request, work)).toBe("answer 1");
			return "late";
		};
		expect(await answerOnce(deps, request, late)).toBe("late");
		expect(await answerOnce(deps, request, work)).toBe("answer 1");
	});

	test("is forgotten after a day", async () => {
		const { deps, work, wait } = await open();
		await answerOnce(deps, request, work);
		wait(rememberedFor);
		expect(await answerOnce(deps, request, work)).toBe("answer 1");
		wait(1);
		expect(await answerOnce(deps, request, work)).toBe("answer 2");
	});

	test("leaves nothing that can be read without its key and token", async () => {
		const { deps, register } = await open();
		const kept: unknown[] = [];
		const finishRequest: typeof register.finishRequest = (...row) => {
			kept.push(row);
			return register.finishRequest(...row);
		};
		await answerOnce({ ...deps, register: { ...register, finishRequest } }, request, async () => "Бат-Эрдэнэ");
		expect(kept).toHaveLength(1);
		for (const secret of ["Бат-Эрдэнэ", request.key, request.token, "issue this"]) {
			expect(JSON.stringify(kept)).not.toContain(secret);
		}
		expect(await answerOnce(deps, request, async () => "another")).toBe("Бат-Эрдэнэ");
	});
});
