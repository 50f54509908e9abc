import { describe, expect, test } from "vitest";
import { checkToken, createToken, revokeToken } from "../../src/app/tokens.ts";
import { databases } from "../support/databases.ts";
import { openDesk } from "../support/registered-issuer.ts";

describe.each(databases)("tokens on $database", ({ create }) => {
	test("a token opens what its scopes name, and nothing else", async () => {
		const desk = await openDesk(await create());
		const { token, secret } = await createToken(desk, { name: "registrar", scopes: ["issue", "status", "issue"] });
		expect(token).toMatchObject({
			name: "registrar",
			scopes: ["issue", "status"],
			createdAt: "2026-07-01T00:00:00.000Z",
		});
		expect(await checkToken(desk, secret, "issue")).toEqual(token);
		expect(await checkToken(desk, secret, "status")).toEqual(token);
		await expect(checkToken(desk, secret, "batch")).rejects.toMatchObject({ code: "FORBIDDEN" });
	});

	test("the register never holds a secret", async () => {
		const desk = await openDesk(await create());
		const { secret } = await createToken(desk, { name: "registrar", scopes: ["issue"] });
		expect(secret).toMatch(/^tamga_[0-9A-Z]{26}$/);
		const stored = JSON.stringify(await desk.register.tokens());
		expect(stored).not.toContain(secret.slice("tamga_".length));
		expect(stored).toContain('"hash":"');
	});

	test("what is no token in force opens nothing", async () => {
		const desk = await openDesk(await create());
		const { token, secret } = await createToken(desk, { name: "registrar", scopes: ["issue"] });
		for (const wrong of [undefined, "", "tamga_", `${secret} `, secret.toLowerCase(), token.id, token.hash]) {
			await expect(checkToken(desk, wrong, "issue")).rejects.toMatchObject({ code: "UNAUTHORISED" });
		}
	});

	test("a revoked token is dead at once, and keeps the date of its first end", async () => {
		const desk = await openDesk(await create());
		const { token, secret } = await createToken(desk, { name: "registrar", scopes: ["issue"] });
		await revokeToken(desk, token.id.toLowerCase());
		await expect(checkToken(desk, secret, "issue")).rejects.toMatchObject({ code: "UNAUTHORISED" });
		desk.clock.set("2026-08-01T00:00:00Z");
		await revokeToken(desk, token.id);
		expect(await desk.register.tokens()).toMatchObject([{ id: token.id, revokedAt: "2026-07-01T00:00:00.000Z" }]);
		await expect(revokeToken(desk, "NOBODY00")).rejects.toMatchObject({ code: "NOT_FOUND" });
	});

	test("a token with an end works until then, in whatever zone it was written", async () => {
		const desk = await openDesk(await create());
		const request = { name: "registrar", scopes: ["issue"], expiresAt: "2026-07-02T00:00:00+08:00" };
		const { token, secret } = await createToken(desk, request);
		expect(token.expiresAt).toBe("2026-07-01T16:00:00.000Z");
		desk.clock.set("2026-07-01T15:59:59Z");
		expect(await checkToken(desk, secret, "issue")).toMatchObject({ id: token.id });
		desk.clock.set("2026-07-01T16:00:00Z");
		await expect(checkToken(desk, secret, "issue")).rejects.toMatchObject({ code: "UNAUTHORISED" });
	});
});

const [{ create }] = databases;

test.each([
	["no scope", { scopes: [] }],
	["an unknown scope", { scopes: ["issue", "everything"] }],
	["an end that is no date", { expiresAt: "soon" }],
	["an end without a zone", { expiresAt: "2027-01-01T00:00:00" }],
	["an end in the past", { expiresAt: "2026-06-30T00:00:00Z" }],
])("a token with %s is not made", async (_, wrong) => {
	const desk = await openDesk(await create());
	const made = createToken(desk, { name: "registrar", scopes: ["issue"], ...wrong });
	await expect(made).rejects.toMatchObject({ code: "USAGE" });
	expect(await desk.register.tokens()).toEqual([]);
});
