import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { createIssuer } from "../../src/app/create-issuer.ts";
import { type Deployment, deploymentContexts } from "../../src/app/deployment.ts";
import type { Clock, Random, Register } from "../../src/app/ports.ts";
import { statusLists } from "../../src/app/status-lists.ts";
import { tokenStatusLists } from "../../src/app/wallet/token-status-lists.ts";
import { encodeId } from "../../src/core/crockford.ts";
import type { IssuerProfile } from "../../src/core/issuer-profile.ts";
import { openKeyRing } from "../../src/keys/file-key-ring.ts";
import { loadContexts, nodeTools } from "../../src/net/node-tools.ts";
import type { RegisterLocation } from "../../src/store/open-register.ts";
import { at, preparedCertificate, template } from "./certificates.ts";
import { openForTest, testFolder } from "./databases.ts";
import { exampleIssuer } from "./sample-certificate.ts";

export const deployment: Deployment = {
	baseUrl: "https://certificates.example.mn",
	formerBaseUrls: ["http://old.example.mn:81"],
	timeZone: "Asia/Ulaanbaatar",
};

/** A clock that a test sets. */
export function testClock(start: string): Clock & { set(moment: string): void } {
	let now = new Date(start);
	return Object.assign(() => now, {
		set: (moment: string): void => {
			now = new Date(moment);
		},
	});
}

/** Bytes that look random and are the same in every run. */
export function seededRandom(seed: string): Random {
	let count = 0;
	return (length) => {
		const block = createHash("sha512").update(`${seed} ${count++}`).digest();
		return Uint8Array.from(block.subarray(0, length));
	};
}

/** Everything that the use cases ask for, over a real register and real keys. */
export async function openDesk(location: RegisterLocation, passphrase = "test") {
	const register = await openForTest(location);
	const clock = testClock("2026-07-01T00:00:00Z");
	const keyRing = openKeyRing({ folder: testFolder(), passphrase: async () => passphrase, now: clock });
	const { bundled } = await loadContexts();
	const contexts = deploymentContexts(bundled, deployment);
	const lists = statusLists({ register, keyRing, clock, deployment, contexts, gzip: (bytes) => gzipSync(bytes) });
	const tokenLists = tokenStatusLists({ register, keyRing, clock, deployment });
	return {
		register,
		clock,
		keyRing,
		contexts,
		lists,
		tokenLists,
		deployment,
		tools: nodeTools,
		random: seededRandom("desk"),
	};
}

type Desk = Awaited<ReturnType<typeof openDesk>>;

/** The same with a registered issuer and so many certificates, whose content does not matter. */
export async function openStaffedDesk(location: RegisterLocation, certificates = 0) {
	const desk = await openDesk(location);
	const profile: IssuerProfile = { ...exampleIssuer, slug: "mn-center" };
	const issuer = await createIssuer(desk, profile);
	await desk.register.saveTemplate(template, {});
	const issued = await prepareSome(desk, certificates);
	await desk.register.complete(issued.map(({ id }) => ({ id, signed: "{}", at })));
	return { ...desk, issuer, issued, ids: issued.map(({ id }) => id) };
}

/** Certificates that are not signed yet, with learners that count from `from`. */
export async function prepareSome({ register, random }: Desk, count: number, from = 0) {
	const places = await register.takePlaces("mn-center", count);
	const prepared = places.map((taken, index) => {
		return preparedCertificate(from + index, { id: encodeId(random(16)), places: taken });
	});
	await register.prepare(prepared);
	return prepared;
}

export async function statusOf(register: Register, id: string | undefined): Promise<readonly string[]> {
	const certificate = await register.certificate(id ?? "");
	return (certificate?.status ?? []).map(({ purpose, reason }) => `${purpose} ${reason}`);
}
