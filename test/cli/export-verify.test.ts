import { cp, mkdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { signCredential } from "../../src/app/sign-credential.ts";
import { readConfig } from "../../src/config.ts";
import { openOffice } from "../../src/main.ts";
import { textOf } from "../support/json.ts";
import {
	baseUrl,
	centreWorkplace,
	emptyWorkplace,
	expectRefusal,
	issueTo,
	listed,
	objectsIn,
	readJsonFile,
	rosterOfLearners,
	shipped,
	succeeded,
	type Workplace,
	workplaceAt,
} from "./workplace.ts";

const did = "did:web:certificates.example.mn";
const day = 24 * 60 * 60 * 1000;

/** Who has certificates of two services and their exports, and nothing else. */
let stranger: Workplace;
let centre: Workplace;
let key = "";
/** After the first certificates were issued, and before any was revoked, suspended or signed with another key. */
let issued = "";

const open = ({ home, env }: Workplace, clock = () => new Date()) =>
	openOffice(readConfig({ ...env, TAMGA_DATA_DIR: join(home, "data") }), clock);

/** The centre's next key, with the one before it retired; answers with a certificate that the old key signed too late. */
async function changeKey(place: Workplace, file: string): Promise<string> {
	const office = await open(place);
	const issuer = await office.register.issuer("must");
	const [old] = issuer?.keys ?? [];
	if (issuer === undefined || old === undefined) throw new TypeError("the centre has an issuer");
	const signer = await office.keyRing.signer("must");
	const { proof: _, ...unsigned } = await readJsonFile(place, file);
	await rm(await place.file("data/keys/must.age"));
	const next = await office.keyRing.create("must", () => issuer.did);
	const retired = new Date(Date.now() + 1_000).toISOString();
	await office.register.saveIssuer({ ...issuer, keys: [{ ...old, retired }, next] });
	const late = await signCredential(unsigned, signer, office.tools.contexts, new Date(Date.parse(retired) + 2_000));
	await office.close();
	return JSON.stringify(late);
}

/** A list that was signed eleven hours ago, so that it ends before a copy of today is a week old. */
async function signListsEarly(place: Workplace): Promise<void> {
	const office = await open(place, () => new Date(Date.now() - 11 * 60 * 60 * 1000));
	for (const purpose of ["revocation", "suspension"] as const) await office.lists.read("must", 1, purpose);
	await office.close();
}

async function otherService(): Promise<Workplace> {
	const place = await emptyWorkplace({ ...centre.env, TAMGA_BASE_URL: "https://awards.example.mn" });
	succeeded(await place.run(["init", "--issuer", shipped("keys.example/issuer.json")]));
	succeeded(await place.run(["catalogue", "import", shipped("demo/catalogue.json")]));
	await issueTo(place, 1, "--out", "out");
	succeeded(await place.run(["export", "--out", "copy"]));
	return place;
}

beforeAll(async () => {
	centre = await centreWorkplace();
	stranger = await emptyWorkplace();
	const take = (from: Workplace, path: string, name: string) =>
		cp(join(from.home, path), join(stranger.home, name), { recursive: true });
	const [valid = "", revoked = "", suspended = ""] = await issueTo(centre, 3, "--out", "out");
	issued = new Date().toISOString();
	succeeded(await centre.run(["revoke", revoked, "--reason", "award-annulled"]));
	succeeded(await centre.run(["suspend", suspended, "--reason", "under-review"]));
	await stranger.file("late.json", await changeKey(centre, `out/${valid}.json`));
	await centre.file("roster.csv", rosterOfLearners(4));
	succeeded(await centre.run(["issue", "--roster", "roster.csv", "--out", "out"]));
	const added = (await listed(centre)).map(({ id }) => id).find((id) => ![valid, revoked, suspended].includes(id));
	await signListsEarly(centre);
	key = succeeded(await centre.run(["export", "--out", "copy"])).stdout.trim();
	await take(centre, `out/${valid}.json`, "valid.json");
	await take(centre, `out/${valid}.pdf`, "valid.pdf");
	await take(centre, `out/${revoked}.json`, "revoked.json");
	await take(centre, `out/${suspended}.json`, "suspended.json");
	await take(centre, `out/${added}.json`, "new-key.json");
	await take(centre, "copy", "copy");
	const other = await otherService();
	await take(other, "copy", "other");
	await take(other, `out/${(await other.files("out"))[0]}`, "foreign.json");
}, 120_000);

const from = (folder: string, ...args: readonly string[]) => ["--offline", "--evidence", folder, ...args];
const trusting = from("copy", "--trust", did);
const later = (ms: number): readonly string[] => ["--at", new Date(Date.now() + ms).toISOString()];

async function answer(args: readonly string[], place = stranger) {
	const outcome = await place.run(["verify", "--json", ...args]);
	const reports = objectsIn(outcome);
	return [outcome.code, ...reports.flatMap(({ verdict, errors }) => [verdict, ...errors.map(({ code }) => code)])];
}

describe.concurrent("from an export whose signer is trusted", () => {
	test("a certificate is valid as JSON and as paper, whichever of the issuer's keys signed it", async () => {
		const outcome = await stranger.run(["verify", "valid.json", "valid.pdf", "new-key.json", ...trusting]);
		expect(outcome.code).toBe(0);
		expect(outcome.stdout.match(/^valid /gm)).toHaveLength(3);
		expect(outcome.stderr).toBe(`Evidence: ${baseUrl}, exported ${await exportedAt()}, signed with ${key}.\n`);
	});

	test("what a retired key signed after its end is invalid", async () => {
		expect(await answer(["late.json", ...trusting, ...later(60_000)])).toEqual([1, "invalid", "KEY_EXPIRED"]);
	});

	test("revoked and suspended certificates are invalid", async () => {
		const files = ["revoked.json", "suspended.json"];
		expect(await answer([...files, ...trusting])).toEqual([1, "invalid", "REVOKED", "invalid", "SUSPENDED"]);
	});

	test("of another service, nobody can tell", async () => {
		const unknown = [2, "undetermined", "ISSUER_UNRESOLVABLE"];
		expect((await answer(["foreign.json", ...trusting])).slice(0, 3)).toEqual(unknown);
		const other = from("other", "--trust", "did:web:awards.example.mn");
		expect((await answer(["valid.json", ...other])).slice(0, 3)).toEqual(unknown);
	});

	test("for six days; then, since its date, nobody knows but of what was revoked", async () => {
		expect(await answer(["valid.json", ...trusting, ...later(6 * day)])).toEqual([0, "valid"]);
		const stale = ["STATUS_STALE", "STATUS_STALE"];
		expect(await answer(["valid.json", ...trusting, ...later(8 * day)])).toEqual([2, "undetermined", ...stale]);
		const files = ["valid.json", "suspended.json", "revoked.json"];
		const { stdout, code } = await stranger.run(["verify", ...files, ...trusting, ...later(3_650 * day)]);
		const asOf = `STATUS_STALE: The copy of the status list is too old. (As of ${(await exportedAt()).replace("Z", ".000Z")} it was`;
		const lines = stdout.split("\n").map((line) => line.trim());
		expect([code, ...lines.map((line) => line.replace(/ {2,}\S+\.json.*/, ""))]).toEqual([
			1,
			"undetermined",
			`${asOf} not revoked.)`,
			`${asOf} not suspended.)`,
			"undetermined",
			`${asOf} not revoked.)`,
			`${asOf} suspended.)`,
			"invalid",
			"REVOKED: The issuer has revoked the credential.",
			`${asOf} not suspended.)`,
			"",
		]);
	});

	test("a list that ends sooner than the copy grows old ends it", async () => {
		const withinPolicy = later(7 * day - 8 * 60 * 60 * 1000);
		expect((await answer(["valid.json", ...trusting, ...withinPolicy])).slice(0, 2)).toEqual([2, "undetermined"]);
	});

	test("of the time before it was made it tells what its history says: this one had not been issued", async () => {
		const told = await answer(["valid.json", ...trusting, ...later(-day)]);
		expect(told).toEqual([1, "invalid", "NOT_YET_VALID", "NOT_YET_ISSUED"]);
	});

	test("what was suspended and revoked since, and signed with a key that has ended since, was valid before", async () => {
		const files = ["valid.json", "suspended.json", "revoked.json"];
		expect(await answer([...files, ...trusting, "--at", issued])).toEqual([0, "valid", "valid", "valid"]);
		const { stdout } = await stranger.run(["verify", "revoked.json", ...trusting, "--at", issued]);
		expect(stdout).toContain("revocation by the register's record");
	});
});

describe.concurrent("trust", () => {
	test("in nobody leaves everybody unrecognised, and says what would change that", async () => {
		const outcome = await stranger.run(["verify", "valid.json", ...from("copy")]);
		expect([outcome.code, outcome.stdout]).toEqual([3, expect.stringMatching(/^unrecognised /)]);
		expect(outcome.stderr).toContain(`--trust ${did}\n`);
	});

	test("in an issuer is none in a stranger's export that speaks of that issuer", async () => {
		const args = from("other", "--trust", did);
		expect(await answer(["foreign.json", ...args])).toEqual([3, "unrecognised", "ISSUER_NOT_RECOGNISED"]);
	});

	test("in a key holds for what that key signed, and for no other export", async () => {
		expect(await answer(["valid.json", ...from("copy", "--trust", key)])).toEqual([0, "valid"]);
		const wrong = `${did}#z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK`;
		const outcome = await stranger.run(["verify", "valid.json", ...from("copy", "--trust", wrong)]);
		expectRefusal(outcome, 1, "EXPORT_INVALID", /not the key that you trust/);
		const noExport = await stranger.run(["verify", "valid.json", "--offline", "--trust", key]);
		expectRefusal(noExport, 64, "USAGE", /only for an export/);
	});

	test("is given to whom the register at home knows, with the keys that it knows", async () => {
		const home = workplaceAt(stranger.home, { ...centre.env, TAMGA_DATA_DIR: join(centre.home, "data") });
		expect(await answer(["valid.json", ...from("copy")], home)).toEqual([0, "valid"]);
		const sameName = workplaceAt(stranger.home, { ...centre.env, TAMGA_DATA_DIR: "same-name" });
		succeeded(await sameName.run(["init", "--issuer", shipped("keys.example/issuer.json")]));
		const outcome = await sameName.run(["verify", "valid.json", ...from("copy")]);
		expectRefusal(outcome, 1, "EXPORT_INVALID", /key that signed is not among/);
	});
});

describe.concurrent("an export that is not as it was signed is refused before anything is judged", () => {
	const broken: readonly (readonly [string, (folder: string) => Promise<unknown>, RegExp])[] = [
		[
			"a changed file",
			(folder) => change(folder, "status/must/1/revocation", (text) => text.replace('"ttl":60000', '"ttl":60001')),
			/Changed: status\/must\/1\/revocation\./,
		],
		["a missing file", (folder) => rm(join(folder, ".well-known/did.json")), /Missing: \.well-known\/did\.json\./],
		["an added file", (folder) => cp(join(folder, "index.html"), join(folder, "status/x")), /Added: status\/x\./],
		[
			"files that changed places",
			async (folder) => {
				await rename(join(folder, "status/must/1/revocation"), join(folder, "held"));
				await rename(join(folder, "status/must/1/suspension"), join(folder, "status/must/1/revocation"));
				await rename(join(folder, "held"), join(folder, "status/must/1/suspension"));
			},
			/Changed: status\/must\/1\/revocation, status\/must\/1\/suspension\./,
		],
		[
			"a later date",
			(folder) => change(folder, "export.json", (text) => text.replace(/("validFrom": ")20\d\d/, "$12099")),
			/The signature does not match/,
		],
		["a manifest that is cut", (folder) => change(folder, "export.json", (text) => text.slice(0, 500)), /not JSON/],
		[
			"a manifest that is none",
			(folder) => change(folder, "export.json", () => "{}"),
			/export\.json is not as expected/,
		],
		[
			"another export's manifest",
			(folder) => cp(join(stranger.home, "other/export.json"), join(folder, "export.json")),
			/Missing|Added|Changed/,
		],
	];
	test.each(broken)("%s", async (name, spoil, words) => {
		const folder = join(stranger.home, `spoilt by ${name}`);
		await cp(join(stranger.home, "copy"), folder, { recursive: true });
		await spoil(folder);
		const outcome = await stranger.run(["verify", "--json", "valid.json", ...from(folder, "--trust", did)]);
		expectRefusal(outcome, 1, "EXPORT_INVALID", words);
	});

	test("without its manifest it is no export, and a folder without evidence is said so", async () => {
		await mkdir(await stranger.file("bare"));
		await cp(join(stranger.home, "copy/status"), join(stranger.home, "bare/status"), { recursive: true });
		expectRefusal(await stranger.run(["verify", "valid.json", ...from("bare")]), 64, "USAGE", /bare holds no evidence/);
		expectRefusal(
			await stranger.run(["verify", "valid.json", ...from("nowhere")]),
			1,
			"FILE_UNREADABLE",
			/no such file/,
		);
	});

	async function change(folder: string, path: string, how: (text: string) => string): Promise<void> {
		const text = await readFile(join(folder, path), "utf8");
		expect(how(text)).not.toBe(text);
		await stranger.file(join(folder, path).slice(stranger.home.length + 1), how(text));
	}
});

async function exportedAt(): Promise<string> {
	return textOf((await readJsonFile(stranger, "copy/export.json"))["validFrom"]);
}
