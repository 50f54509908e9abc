import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { freePort, serving } from "../support/command.ts";
import { baseUrl, centreWorkplace, issueTo, listed, rosterOfLearners, succeeded, workplaceAt } from "./workplace.ts";

const newBase = "https://awards.example.mn";

test("a service that moved keeps its old certificates and issues new ones under its new address", {
	timeout: 60_000,
}, async () => {
	const before = await centreWorkplace();
	const [oldId = "", revokedId = ""] = await issueTo(before, 2, "--out", "out");
	const after = workplaceAt(before.home, {
		...before.env,
		TAMGA_BASE_URL: newBase,
		TAMGA_FORMER_BASE_URLS: baseUrl,
	});
	await after.file("roster.csv", rosterOfLearners(3));
	succeeded(await after.run(["issue", "--roster", "roster.csv", "--out", "out"]));
	const added = (await listed(after)).find(({ id }) => id !== oldId && id !== revokedId);
	const { id, issuer } = JSON.parse(await readFile(await after.file(`out/${added?.id}.json`), "utf8"));
	expect([id, issuer.id]).toEqual([`${newBase}/c/${added?.id}`, "did:web:certificates.example.mn"]);

	succeeded(await after.run(["revoke", `${baseUrl}/c/${revokedId}`, "--reason", "superseded"]));
	const files = [`out/${oldId}.pdf`, `${baseUrl}/c/${oldId}`, `${newBase}/c/${oldId}`, `out/${added?.id}.pdf`];
	expect(await after.run(["verify", ...files])).toMatchObject({ code: 0, stderr: "" });
	expect(await after.run(["verify", `out/${revokedId}.json`])).toMatchObject({
		code: 1,
		stdout: expect.stringMatching(/REVOKED/),
	});

	const service = await serving({ cwd: after.home, env: after.env, port: await freePort() });
	for (const path of [`/c/${oldId}`, `/c/${added?.id}`, "/.well-known/did.json", "/status/must/1/revocation"])
		expect([path, (await fetch(service.url + path)).status]).toEqual([path, 200]);
	const did = (await (await fetch(`${service.url}/.well-known/did.json`)).json()) as { id: string };
	expect(did.id).toBe("did:web:certificates.example.mn");
	expect(await service.stop()).toBe(0);
});
