import { verify } from "../../../src/core/verify/verify.ts";
import { deploymentContexts } from "../../../src/app/deployment.ts";
import { loadContexts, nodeTools } from "../../../src/net/node-tools.ts";
import { foreignBadge } from "../../support/foreign-badge.ts";
import { makeIssuer, signCredential } from "../../support/sign.ts";
import { openPublicKey, readyProof, verifyReady } from "../limit.ts";
import { openPlainVerifier } from "../plain/verify.ts";
import { cycle, oneByOne, type Row, scaled } from "../row.ts";
import { require } from "../same.ts";

/**
 * A credential of somebody else, an Open Badge of 3.7 kB and 95 statements, judged whole in this thread, its issuer's key
 * at hand; it names no status. Limit: as for our own.
 */
export const verifyGeneral: Row = {
	name: "verify-general",
	clock: "cpu",
	open: async (scale) => {
		const issuer = makeIssuer("bench");
		const texts = await badges(scaled(32, scale));
		const controllers = new Map([[issuer.did, issuer.controllerDocument()]]);
		const isGood = await openPlainVerifier({ controllers, now: new Date() });
		const verdictOn = await openOurs(issuer.did);
		const text = cycle(texts);
		const { contexts } = await tools();
		const proof = cycle(await Promise.all(texts.map((one) => readyProof(one, contexts))));
		const key = openPublicKey(issuer.publicKeyMultibase);
		return {
			sides: {
				plain: oneByOne(scaled(60, scale), (index) => isGood(text(index))),
				ours: oneByOne(scaled(600, scale), (index) => verdictOn(text(index))),
				limit: oneByOne(scaled(4000, scale), (index) => verifyReady(proof(index), key)),
			},
			check: async () => {
				for (const good of texts) {
					const changed = good.replace('"value":"87"', '"value":"97"');
					require("plain takes a good one", await isGood(good));
					require("plain refuses a changed one", !(await isGood(changed)));
					require("ours takes a good one", (await verdictOn(good)) === "valid");
					require("ours refuses a changed one", (await verdictOn(changed)) === "invalid");
				}
			},
			notes: () => ({ bytes: Buffer.byteLength(text(0)) }),
			close: async () => undefined,
		};
	},
};

async function badges(count: number): Promise<readonly string[]> {
	const issuer = makeIssuer("bench");
	const made: string[] = [];
	for (let index = 0; index < count; index++) {
		const id = `urn:uuid:4f2d9a53-3d0c-4a64-9d9e-${index.toString(16).padStart(12, "0")}`;
		made.push(JSON.stringify(await signCredential({ ...foreignBadge(issuer.did), id }, issuer)));
	}
	return made;
}

/** The judge with one issuer on its list. A `did:key` says its key itself, so that nothing is ever gathered. */
async function openOurs(did: string): Promise<(text: string) => Promise<string>> {
	const used = await tools();
	const policy = {
		recognised: new Map([[did, "The issuer"]]),
		profile: "public",
		statusMaxAgeMs: 24 * 60 * 60 * 1000,
	} as const;
	const gather = async () => new Map();
	return async (text) => (await verify(new TextEncoder().encode(text), gather, policy, new Date(), used)).verdict;
}

async function tools() {
	const { bundled } = await loadContexts();
	const deployment = { baseUrl: "https://certificates.example.mn", formerBaseUrls: [], timeZone: "UTC" };
	return { ...nodeTools, contexts: deploymentContexts(bundled, deployment) };
}
