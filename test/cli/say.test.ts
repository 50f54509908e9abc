import { expect, test } from "vitest";
import { centreWorkplace, expectRefusal, issueTo, listed, succeeded } from "./workplace.ts";

test("a certificate is replaced, and the roster that it came from changes nothing", async () => {
	const place = await centreWorkplace();
	const [old = ""] = await issueTo(place, 1);
	const change = ["--given-latin", "Boldbaatar", "--reason", "name-corrected"];
	const done = succeeded(await place.run(["replace", old, ...change, "--json"]));
	const { id, replaced, address, resumed } = JSON.parse(done.stdout) as Record<string, unknown>;
	expect({ replaced, resumed, address }).toEqual({
		replaced: old,
		resumed: false,
		address: `https://certificates.example.mn/c/${String(id)}`,
	});
	expectRefusal(await place.run(["replace", old, ...change]), 1, "ALREADY_EXISTS", new RegExp(String(id)));
	succeeded(await place.run(["issue", "--roster", "roster.csv"]));
	const rows = await listed(place);
	expect(rows.map((row) => [row.id, row.status])).toEqual([
		[old, "revoked"],
		[id, "valid"],
	]);
});

test("what is wrong with a replacement is said before anything is stored", async () => {
	const place = await centreWorkplace();
	const [id = ""] = await issueTo(place, 1);
	const run = (...args: readonly string[]) => place.run(["replace", id, "--reason", "name-corrected", ...args]);
	expectRefusal(await run("--given-latin", "Bold7"), 1, "NAME_INVALID", /digit/);
	expectRefusal(await run("--result", "best"), 64, "USAGE");
	expectRefusal(await run("--score", "101"), 64, "USAGE");
	expectRefusal(await run("--request", "7".repeat(26)), 1, "NOT_FOUND");
	expectRefusal(await place.run(["replace", id, "--reason", "withdrawn"]), 64, "REASON_UNKNOWN");
	expect((await listed(place)).map(({ status }) => status)).toEqual(["valid"]);
});

test("requests are listed and closed; there are none yet", async () => {
	const place = await centreWorkplace();
	const none = succeeded(await place.run(["requests"]));
	expect([none.stdout, none.stderr]).toEqual(["", "No request is open.\n"]);
	const closing = await place.run(["requests", "close", "7".repeat(26), "--refuse", "no"]);
	expectRefusal(closing, 1, "NOT_FOUND");
});

test("a certificate is erased only where that is meant, and stays in the list without its person", async () => {
	const place = await centreWorkplace();
	const [one = "", other = ""] = await issueTo(place, 2);
	const letters = (await place.files("data/outbox")).length;
	expectRefusal(await place.run(["erase", one]), 64, "USAGE", /--yes/);
	const done = succeeded(await place.run(["erase", one, "--yes", "--json"]));
	expect(JSON.parse(done.stdout)).toEqual({ erased: [one], unchanged: [], remaining: [], scrubbed: true });
	expect(await place.files("data/outbox")).toHaveLength(letters - 1);
	expect((await listed(place)).map((row) => [row.id, row.status])).toEqual([
		[one, "erased"],
		[other, "valid"],
	]);
	expect((await listed(place, "--status", "erased")).map(({ id }) => id)).toEqual([one]);
	expectRefusal(await place.run(["erase", "0".repeat(26), "--yes"]), 1, "NOT_FOUND");
	expectRefusal(await place.run(["erase", "nobody", "--yes"]), 64, "USAGE");
});
