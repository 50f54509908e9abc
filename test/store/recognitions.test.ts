import { describe, expect, test } from "vitest";
import type { RecordedStatement } from "../../src/app/recognising/statement-register.ts";
import { at } from "../support/certificates.ts";
import { databases, openForTest } from "../support/databases.ts";

const [centre, other] = ["did:web:centre.example", "did:web:other.example"];

function statement(number: number, members: Partial<RecordedStatement> = {}): RecordedStatement {
	return {
		id: `https://ministry.example/recognitions/${number}`,
		body: "did:web:ministry.example",
		about: [centre],
		origin: "imported",
		signed: `{"number":${number}}`,
		recordedAt: at,
		...members,
	};
}

describe.each(databases)("statements of recognition on $database", ({ create }) => {
	test("are found by id, by whom they speak of, and by where they come from", async () => {
		const register = await openForTest(await create());
		const [first, second] = [statement(1), statement(2, { origin: "own", about: [centre, other] })];
		for (const one of [first, second]) await register.saveStatement(one);
		expect(await register.statement(second.id)).toEqual(second);
		expect(await register.statement("https://ministry.example/recognitions/3")).toBeUndefined();
		expect(await register.statements()).toEqual([first, second]);
		expect(await register.statements({ about: other })).toEqual([second]);
		expect(await register.statements({ about: centre, origin: "imported" })).toEqual([first]);
		expect(await register.statements({ about: "did:web:nobody.example" })).toEqual([]);
	});

	test("are replaced by a newer import, and never where they were signed here", async () => {
		const register = await openForTest(await create());
		await register.saveStatement(statement(1));
		const newer = statement(1, { signed: "{}", about: [other] });
		await register.saveStatement(newer);
		expect(await register.statements()).toEqual([newer]);
		expect(await register.statements({ about: centre })).toEqual([]);
		await register.saveStatement(statement(2, { origin: "own" }));
		await expect(register.saveStatement(statement(2))).rejects.toMatchObject({ code: "ALREADY_EXISTS" });
	});

	test("change the version of the register, so that no answer outlives them", async () => {
		const register = await openForTest(await create());
		const before = await register.version();
		await register.saveStatement(statement(1));
		expect(await register.version()).not.toBe(before);
	});
});
