import { describe, expect, test } from "vitest";
import { at, furnish, issueMany, issuer } from "../support/certificates.ts";
import { databases, openForTest } from "../support/databases.ts";

const name = { issuer: issuer.slug, list: 1, purpose: "revocation" } as const;
const address = "https://certificates.example/status/mn-center/1/revocation";

describe.each(databases)("snapshots of status lists on $database", ({ create }) => {
	test("a list that was never signed has a revision and no snapshot; one that does not exist has neither", async () => {
		const register = await openForTest(await create());
		await furnish(register);
		expect(await register.statusSnapshot(name, address)).toBeUndefined();
		await issueMany(register, 1);
		expect(await register.statusSnapshot(name, address)).toEqual({ revision: 0 });
	});

	test("the newest snapshot of an address is read back byte for byte, and a later change shows in the revision", async () => {
		const register = await openForTest(await create());
		await furnish(register);
		const [certificate] = await issueMany(register, 1);
		const old = { ...name, address, revision: 0, signed: '{"old":true}', at };
		await register.saveStatusSnapshot(old);
		const snapshot = { ...old, signed: '{"ө" : 1}' };
		await register.saveStatusSnapshot(snapshot);
		await register.saveStatusSnapshot({ ...old, address: `${address}-elsewhere` });
		expect(await register.statusSnapshot(name, address)).toEqual({ revision: 0, snapshot });
		const change = {
			certificate: certificate?.id ?? "",
			purpose: "revocation",
			set: true,
			reason: "withdrawn",
			at,
		} as const;
		await register.changeStatus([change]);
		expect(await register.statusSnapshot(name, address)).toEqual({ revision: 1, snapshot });
	});
});
