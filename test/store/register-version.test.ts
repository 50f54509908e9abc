import { describe, expect, test } from "vitest";
import { furnish, issueMany } from "../support/certificates.ts";
import { databases, openForTest } from "../support/databases.ts";

describe.each(databases)("the register's version on $database", ({ create }) => {
	test("stays while nobody changes anything, however much is read", async () => {
		const location = await create();
		const [register, other] = [await openForTest(location), await openForTest(location)];
		await furnish(register);
		const before = await register.version();
		await register.issuers();
		await other.issuers();
		expect(await register.version()).toBe(before);
		expect(before).not.toBe("");
	});

	test("changes with every change of its own and of others, as soon as it can be read", async () => {
		const location = await create();
		const [register, other] = [await openForTest(location), await openForTest(location)];
		await furnish(register);
		const versions = [await register.version()];
		const [certificate] = await issueMany(register, 1);
		versions.push(await register.version());
		const at = "2026-11-23T00:00:00.000Z";
		await other.changeStatus([
			{ certificate: certificate?.id ?? "", purpose: "revocation", set: true, reason: "issued-in-error", at },
		]);
		versions.push(await register.version());
		expect(new Set(versions).size).toBe(3);
	});
});
