import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import type { JsonObject } from "../../src/core/json.ts";
import {
	centreWorkplace,
	emptyWorkplace,
	expectRefusal,
	passphrase,
	shipped,
	succeeded,
	type Workplace,
} from "./workplace.ts";

const did = "did:web:certificates.example.mn";
const council = "did:web:council.example.mn";

async function councilWorkplace(): Promise<Workplace> {
	const env = { TAMGA_BASE_URL: "https://council.example.mn", TAMGA_KEY_PASSPHRASE: passphrase };
	const place = await emptyWorkplace(env);
	const profile = JSON.parse(await readFile(shipped("keys.example/recognising-body.json"), "utf8")) as JsonObject;
	succeeded(await place.run(["init", "--issuer", await place.file("body.json", JSON.stringify(profile))]));
	return place;
}

test("a council decides, another service takes the decision in, and a withdrawal is on record", async () => {
	const [here, there] = await Promise.all([councilWorkplace(), centreWorkplace()]);
	const body = ["recognise", "--body", "example-council"];
	const about = [
		"--course",
		"IIOE-AIE-101",
		"--of",
		did,
		"--decision-number",
		"A/123",
		"--decision-date",
		"2026-03-01",
	];
	const decided = succeeded(await here.run([...body, ...about, "--jurisdiction", "MN", "--json"]));
	const statement = JSON.parse(decided.stdout) as JsonObject;
	expect(statement).toMatchObject({ type: ["VerifiableCredential", "EndorsementCredential"] });
	const file = await there.file("statement.json", decided.stdout);
	// Nobody answers at the council's address here: what cannot be checked is not taken in.
	expect(await there.run(["recognise", "import", file])).toMatchObject({ code: 1, stdout: "" });

	const { id } = statement as { readonly id: string };
	const [listed] = succeeded(await here.run(["recognise", "list", "--json"]))
		.stdout.trim()
		.split("\n");
	expect(JSON.parse(listed ?? "")).toMatchObject({ id, origin: "own", withdrawn: false, body: council });
	succeeded(await here.run(["recognise", "withdraw", id.slice(-26)]));
	expect(succeeded(await here.run(["recognise", "list"])).stdout).toMatch(/ {2}withdrawn +A\/123 /);
});

test("a registry without a signature is taken over by a body that answers for it, once", async () => {
	const place = await councilWorkplace();
	const registry = { meta: {}, registry: { [did]: { name: "National Centre", url: "https://centre.example" } } };
	const file = await place.file("registry.json", JSON.stringify(registry));
	expectRefusal(await place.run(["recognise", "import", file]), 64, "USAGE", /--body/);
	const taken = succeeded(await place.run(["recognise", "import", file, "--body", "example-council"]));
	expect(taken.stdout.trim().split("\n")).toHaveLength(1);
	expect(succeeded(await place.run(["recognise", "import", file, "--body", "example-council"])).stdout).toBe("");
});

test("only a body recognises, one thing at a time, and a body issues no certificates", async () => {
	const [centre, place] = await Promise.all([centreWorkplace(), councilWorkplace()]);
	const profile = JSON.parse(await readFile(shipped("keys.example/issuer.json"), "utf8")) as { slug: string };
	const by = (slug: string, ...more: readonly string[]) => ["recognise", "--body", slug, ...more];
	expectRefusal(await centre.run(by(profile.slug, "--issuer", council)), 64, "USAGE", /recognising-body/);
	expectRefusal(await place.run(by("nobody", "--issuer", did)), 1, "NOT_FOUND");
	expectRefusal(await place.run(by("example-council")), 64, "USAGE", /Name one/);
	expectRefusal(await place.run(by("example-council", "--course", "X")), 64, "USAGE", /--of/);
	expectRefusal(await place.run(by("example-council", "--issuer", "nobody")), 64, "USAGE", /DID/);
	expectRefusal(await place.run(by("example-council", "--issuer", did, "--valid-from", "soon")), 64, "USAGE");
	const early = ["--valid-from", "2026-03-01", "--valid-until", "2026-01-01"];
	expectRefusal(await place.run(by("example-council", "--issuer", did, ...early)), 64, "USAGE", /end before/);
	succeeded(await place.run(["catalogue", "import", shipped("demo/catalogue.json")]));
	expectRefusal(await place.run(["issue", "--roster", shipped("demo/roster.csv")]), 1, "NOT_FOUND", /no issuer/i);
});
