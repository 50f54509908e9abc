import { createHash, createPublicKey, verify } from "node:crypto";
import { describe, expect, test } from "vitest";
import { changeStatus } from "../../../src/app/change-status.ts";
import { gatherFrom } from "../../../src/app/evidence-sources.ts";
import type { ExportFile } from "../../../src/app/export/export-files.ts";
import { type ExportDeps, makeExport } from "../../../src/app/export/make-export.ts";
import { openExport, type OpenedExport } from "../../../src/app/export/open-export.ts";
import { recognisedThrough } from "../../../src/app/export/trust-export.ts";
import { secure } from "../../../src/app/secure-document.ts";
import { publicationService } from "../../../src/app/publications.ts";
import { recognisedIssuers } from "../../../src/app/verify-document.ts";
import { base58btc } from "../../../src/core/base58btc.ts";
import { evidenceKey, type EvidenceRequest } from "../../../src/core/evidence.ts";
import { canonicalJson, type Json, type JsonObject } from "../../../src/core/json.ts";
import { verify as judge } from "../../../src/core/verify/verify.ts";
import { testFolder } from "../../support/databases.ts";
import { objectOf, omit, textOf } from "../../support/json.ts";
import { openStaffedDesk } from "../../support/registered-issuer.ts";
import { ownTexts, tools } from "../../support/tools.ts";

const trusted = "did:web:partner.example";

async function openDeps() {
	const desk = await openStaffedDesk({ sqliteFile: `${testFolder()}/register.sqlite` }, 2);
	await desk.register.saveTemplate("8".repeat(64), { name: { $slot: "name" } });
	const publications = publicationService({ ...desk, ownTexts });
	const recognised = await recognisedIssuers(desk.register, [trusted]);
	const deps: ExportDeps = { ...desk, tools, publications, contexts: tools.contexts, recognised };
	return { ...desk, deps };
}

/** Files in memory as a folder. */
function folderOf(files: readonly ExportFile[]) {
	const held = new Map(files.map(({ path, bytes }) => [path, bytes]));
	return {
		held,
		paths: async () => [...held.keys()],
		read: async (path: string) => held.get(path) ?? new Uint8Array(),
	};
}

type Folder = ReturnType<typeof folderOf>;

const jsonIn = ({ held }: Folder, path: string): JsonObject =>
	objectOf(JSON.parse(new TextDecoder().decode(held.get(path))) as Json);
const put = ({ held }: Folder, path: string, document: Json): void => {
	held.set(path, new TextEncoder().encode(JSON.stringify(document)));
};

const page = { path: "index.html", bytes: new TextEncoder().encode("<p>") };
const now = new Date("2026-07-01T05:00:00Z");

let made: Promise<Made> | undefined;
type Made = Awaited<ReturnType<typeof make>>;

/** Made once: files stay what they are. */
const exported = (): Promise<Made> => (made ??= make());

async function make() {
	const desk = await openDeps();
	await changeStatus(desk, { action: "revoke", ids: [desk.ids[0] ?? ""], reason: "issued-in-error" });
	return { files: (await makeExport(desk.deps, [page])).files, issuer: desk.issuer };
}

const fresh = async (): Promise<Folder> => folderOf((await exported()).files);
const opened = (folder: Folder, at = now): Promise<OpenedExport> => openExport(folder, { tools, now: at });
const refusal = (folder: Folder): Promise<unknown> =>
	opened(folder).then(
		() => "accepted",
		(error: unknown) => (error instanceof Error ? error.message : error),
	);

describe("an export", () => {
	test("lists every file with its size and SHA-256, and every list with its dates, for both addresses", async () => {
		const { credentialSubject: about, validFrom } = jsonIn(await fresh(), "export.json");
		const listed = objectOf(objectOf(about)["files"]);
		const { files } = await exported();
		const real = files
			.filter(({ path }) => path !== "export.json")
			.map(({ path, bytes }) => [
				path,
				{ sha256: createHash("sha256").update(bytes).digest("hex"), size: bytes.length },
			]);
		expect(listed).toEqual(Object.fromEntries(real));
		const dates = { validFrom: "2026-07-01T00:00:00Z", validUntil: "2026-07-08T00:00:00Z" };
		const file = "status/mn-center/1/revocation";
		expect(validFrom).toBe(dates.validFrom);
		expect(objectOf(about)["statusLists"]).toMatchObject({
			[`https://certificates.example.mn/${file}`]: { file, ...dates },
			[`http://old.example.mn:81/${file}`]: { file: `former/old.example.mn_81/${file}`, ...dates },
		});
		expect(Object.keys(listed)).toEqual(expect.arrayContaining([`templates/${"8".repeat(64)}`, "index.html"]));
	});

	test("of the same register at the same moment is the same", async () => {
		const { deps } = await openDeps();
		const { files } = await makeExport(deps, [page]);
		expect((await makeExport(deps, [page])).files).toEqual(files);
	});

	test("of a service without an issuer is refused", async () => {
		const { deps } = await openDeps();
		const empty = { ...deps, register: { ...deps.register, issuers: async () => [] } };
		await expect(makeExport(empty, [])).rejects.toMatchObject({ code: "NOT_FOUND" });
	});

	test("gives keys with their ends, and lists under their addresses, as old as its own date", async () => {
		const { source } = await opened(await fresh(), new Date("2036-01-01T00:00:00Z"));
		const ask = (kind: EvidenceRequest["kind"], id: string) => source({ kind, id });
		const { issuer } = await exported();
		const keys = await ask("controller-document", issuer.did);
		expect(keys).toMatchObject({ state: "found", source: "given", fetchedAt: new Date("2026-07-01T00:00:00Z") });
		const list = "http://old.example.mn:81/status/mn-center/1/suspension";
		expect(await ask("status-list", list)).toMatchObject({ state: "found", document: { id: list } });
		for (const id of ["did:web:elsewhere.example", "constructor", "__proto__"]) {
			expect([id, await ask("controller-document", id), await ask("status-list", id)]).toEqual([
				id,
				undefined,
				undefined,
			]);
		}
	});
});

describe("its manifest", () => {
	/** As an outsider would with nothing but this page: vc-di-eddsa §3.3 in Node's own cryptography. */
	function holds({ proof, ...document }: JsonObject, publicKeyMultibase: string): boolean {
		const { proofValue, ...config } = objectOf(proof);
		const sha256 = (value: Json): Buffer => createHash("sha256").update(canonicalJson(value)).digest();
		const x = Buffer.from(base58btc.decode(publicKeyMultibase, 100)?.subarray(2) ?? []).toString("base64url");
		const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
		const signature = base58btc.decode(textOf(proofValue), 100) ?? new Uint8Array();
		return verify(null, Buffer.concat([sha256(config), sha256(document)]), key, signature);
	}

	test("is signed so that outsiders can check it with a hash and a key", async () => {
		const manifest = jsonIn(await fresh(), "export.json");
		const key = (await exported()).issuer.keys[0]?.publicKeyMultibase ?? "";
		expect(holds(manifest, key)).toBe(true);
		expect(holds({ ...manifest, validFrom: "2027-01-01T00:00:00Z" }, key)).toBe(false);
	});

	test("is a credential like any other, which a verifier of VCDM 2.0 accepts", async () => {
		const folder = await fresh();
		const { source } = await opened(folder);
		const policy = { recognised: new Map(), profile: "vc-api", statusMaxAgeMs: 0 } as const;
		const report = await judge(folder.held.get("export.json") ?? page.bytes, gatherFrom([source]), policy, now, tools);
		expect([report.verdict, report.errors]).toEqual(["valid", []]);
	});

	const changes: readonly (readonly [string, (manifest: JsonObject, subject: JsonObject) => Json, RegExp])[] = [
		["no proof", (one) => omit(one, "proof"), /not the one proof/],
		["two proofs", (one) => ({ ...one, proof: [one["proof"] ?? null, one["proof"] ?? null] }), /not the one proof/],
		[
			"a proof of another suite",
			(one) => ({ ...one, proof: { ...objectOf(one["proof"]), cryptosuite: "eddsa-rdfc-2022" } }),
			/not the one proof/,
		],
		[
			"a key of its own making",
			(one, subject) => {
				const stranger = { id: "did:web:x#1", publicKeyMultibase: "z6Mk", created: "2026-01-01T00:00:00Z" };
				return { ...one, credentialSubject: { ...subject, issuers: { "did:web:x": { keys: [stranger] } } } };
			},
			/could not be reached|does not match/,
		],
		["another issuer", (one) => ({ ...one, issuer: trusted }), /not the issuer's|could not be reached/],
		["a later date", (one) => ({ ...one, validFrom: "2026-07-02T00:00:00Z" }), /does not match/],
		["no date", (one) => omit(one, "validFrom"), /At \/validFrom/],
		["a list instead", () => [], /is no object/],
	];
	test.each(changes)("is refused with %s", async (_, change, words) => {
		const folder = await fresh();
		const manifest = jsonIn(folder, "export.json");
		put(folder, "export.json", change(manifest, objectOf(manifest["credentialSubject"])));
		expect(await refusal(folder)).toMatch(/^The export is not whole, or not as it was signed\. export\.json/);
		expect(await refusal(folder)).toMatch(words);
	});

	test("is refused when a register at home knows other keys of its signer", async () => {
		const known = async () => ({ state: "absent" }) as const;
		await expect(openExport(await fresh(), { tools, now, known })).rejects.toMatchObject({ code: "EXPORT_INVALID" });
	});

	test("is refused before its date", async () => {
		await expect(opened(await fresh(), new Date("2026-06-30T00:00:00Z"))).rejects.toMatchObject({
			detail: expect.stringContaining("in the future"),
		});
	});

	test("that leads to a file outside of the export is refused, however rightly it is signed", async () => {
		const { deps, keyRing } = await openDeps();
		const folder = folderOf((await makeExport(deps, [])).files);
		const { proof: _, ...manifest } = jsonIn(folder, "export.json");
		const subject = objectOf(manifest["credentialSubject"]);
		const dates = { validFrom: "2026-07-01T00:00:00Z", validUntil: "2026-07-08T00:00:00Z" };
		const statusLists = { "https://x.example/1": { file: "../../etc/hosts", ...dates } };
		const credential = { ...manifest, credentialSubject: { ...subject, statusLists } };
		const options = { securing: "eddsa-jcs-2022" } as const;
		const [issuer] = await deps.register.issuers();
		if (issuer === undefined) throw new TypeError("the desk has an issuer");
		put(folder, "export.json", await secure({ ...deps, keyRing }, issuer, credential, "credential", options));
		expect(await refusal(folder)).toMatch(/The list https:\/\/x\.example\/1 is none of its files\./);
	});
});

describe("files that are not as listed", () => {
	test("are named: missing, added and changed, and of many the first five", async () => {
		const folder = await fresh();
		folder.held.delete("recognition.json");
		folder.held.set("extra", new Uint8Array());
		folder.held.set("index.html", new TextEncoder().encode("<b>"));
		expect(await refusal(folder)).toMatch(/Missing: recognition\.json\. Added: extra\. Changed: index\.html\.$/);
		for (const name of "abcdef") folder.held.set(name, new Uint8Array());
		expect(await refusal(folder)).toMatch(/Added: extra, a, b, c, d and 2 more\./);
	});
});

describe("whom an export makes recognised", () => {
	const did = "did:web:certificates.example.mn";
	const own = new Map([[did, "Ours"]]);

	test("those that its signer recognises, where the signer is on the list, under the names of that list", async () => {
		const copy = await opened(await fresh());
		expect(recognisedThrough(copy, own, [])).toEqual(new Map([...own, [trusted, trusted]]));
		expect(recognisedThrough(copy, own, [copy.signedBy, "did:web:other.example#key"])).toHaveProperty("size", 2);
	});

	test("nobody at all, where the signer is a stranger", async () => {
		const copy = await opened(await fresh());
		expect(recognisedThrough(copy, new Map([[trusted, "Theirs"]]), []).size).toBe(0);
	});

	test("nobody, and it is said so, where another key signed than the one that is trusted", async () => {
		const copy = await opened(await fresh());
		expect(() => recognisedThrough(copy, own, [`${did}#another`])).toThrow(/not the key that you trust/);
	});
});

test("evidence of an export is asked for as any other", async () => {
	const { source } = await opened(await fresh());
	const request = { kind: "controller-document", id: (await exported()).issuer.did } as const;
	expect((await gatherFrom([source])([request])).get(evidenceKey(request))).toMatchObject({ state: "found" });
});
