import { spawn } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Register } from "../../src/app/ports.ts";
import type { RegisterLocation } from "../../src/store/open-register.ts";
import { collect, furnish, issuer } from "../support/certificates.ts";
import { databases, openForTest } from "../support/databases.ts";

const program = fileURLToPath(new URL("../support/issue-in-a-loop.ts", import.meta.url));

interface Acknowledged {
	readonly prepared: readonly string[];
	readonly completed: readonly string[];
	readonly revoked: readonly string[];
}

/** Runs the program until a random moment after its first line, kills it, and answers what it had acknowledged. */
async function killedRun(location: RegisterLocation, from: number): Promise<Acknowledged> {
	const child = spawn(process.execPath, ["--import", "tsx", program, JSON.stringify(location), String(from)]);
	const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
	let output = "";
	let faults = "";
	child.stderr.on("data", (text: Buffer) => (faults += text.toString()));
	const begun = new Promise<void>((resolve) => {
		child.stdout.on("data", (text: Buffer) => {
			output += text.toString();
			resolve();
		});
	});
	await Promise.race([begun, ended]);
	await setTimeout(Math.random() * 150);
	child.kill("SIGKILL");
	await ended;
	expect(faults).toBe("");
	const lines = output.split("\n").slice(0, -1);
	const ids = (word: string) =>
		lines.filter((line) => line.startsWith(word)).map((line) => line.slice(word.length + 1));
	return { prepared: ids("prepared"), completed: ids("completed"), revoked: ids("revoked") };
}

/** What is there that should not be: half a transaction, a bit without a change, a place that two share. */
async function findFaults(register: Register): Promise<readonly string[]> {
	const certificates = await collect(register.certificates({}));
	const places = certificates.flatMap((certificate) =>
		certificate.places.map(({ purpose, list, index }) => `${purpose} ${list} ${index}`),
	);
	const faults = places.length === new Set(places).size ? [] : ["a place is shared"];
	const set = certificates.flatMap(({ status, places }) => (status.length === 0 ? [] : [places[0]?.index ?? -1]));
	const list = await register.statusList(issuer.slug, 1, "revocation");
	if (list?.revision !== set.length || list.set.length !== set.length) faults.push("the list is not its bits");
	for (const { id, places, signed, status } of certificates) {
		if (places.length !== 2) faults.push(`${id} has no places`);
		if (signed !== undefined && signed !== `signed ${id}`) faults.push(`${id} has half a signature`);
		if (status.length !== (await register.statusHistory(id)).length) faults.push(`${id} has no history`);
	}
	if (certificates.length % 5 !== 0) faults.push("a transaction was stored by half");
	return faults;
}

describe.each(databases)("a process killed on $database", ({ create }) => {
	test("#96 #97: whatever was acknowledged is there after 5 kills, and nothing by half", {
		timeout: 120_000,
	}, async () => {
		const location = await create();
		const register = await openForTest(location);
		await furnish(register);
		for (let round = 0; round < 5; round++) {
			const said = await killedRun(location, round * 1_000_000);
			expect(said.prepared.length).toBeGreaterThan(0);
			for (const id of said.prepared) expect(await register.certificate(id)).toBeDefined();
			for (const id of said.completed) {
				expect(await register.certificate(id)).toMatchObject({ signed: `signed ${id}` });
			}
			for (const id of said.revoked) {
				expect((await register.certificate(id))?.status).toMatchObject([{ purpose: "revocation" }]);
			}
			expect(await findFaults(register)).toEqual([]);
		}
	});
});
