import { generateKeyPairSync, sign } from "node:crypto";
import { certificateSigner } from "../../../src/app/certificate-signer.ts";
import { type Fields, fill } from "../../../src/core/template.ts";
import { hashed, readyProofs } from "../limit.ts";
import { openPlace, type Place } from "../place.ts";
import { openPlainIssuer } from "../plain/issue.ts";
import { cycle, oneByOne, type Row, scaled } from "../row.ts";
import { requireSame } from "../same.ts";

/**
 * From a template's fields to the signed JSON. Plain gets the unsigned credential ready made. Limit: SHA-256 of the
 * canonical statements of proof and document, which lie ready, and one native Ed25519 signature.
 */
export const issue: Row = {
	name: "issue",
	clock: "cpu",
	open: async (scale) => {
		const place = await openPlace(scaled(64, scale));
		const inputs = await inputsOf(place);
		const input = cycle(inputs);
		const contexts = place.office.tools.contexts;
		const issuePlain = await openPlainIssuer({ key: await place.key(), contexts });
		const signer = await place.office.keyRing.signer("must");
		const issueOurs = certificateSigner(place.office);
		const proof = cycle((await readyProofs(place)).proofs);
		const plain = (index: number) => issuePlain(input(index).credential, input(index).at);
		const ours = (index: number) => issueOurs(input(index).certificate, signer, input(index).at);
		const bytes = inputs.map(({ certificate }) => Buffer.byteLength(certificate.signed));
		return {
			sides: {
				plain: oneByOne(scaled(40, scale), plain),
				ours: oneByOne(scaled(2000, scale), ours),
				limit: oneByOne(scaled(5000, scale), (index) => sign(null, hashed(proof(index)), limitKey)),
			},
			check: async () => {
				for (const [index, { certificate }] of inputs.entries()) {
					requireSame("what was issued and what ours issues", certificate.signed, await ours(index));
					requireSame("what was issued and what plain issues", certificate.signed, await plain(index));
				}
			},
			notes: () => ({ bytes: Math.round(bytes.reduce((sum, length) => sum + length, 0) / bytes.length) }),
			close: () => place.close(),
		};
	},
};

async function inputsOf({ office, certificates }: Place) {
	return await Promise.all(
		certificates.map(async (certificate) => {
			const template = await office.register.template(certificate.template);
			if (template === undefined) throw new TypeError("a certificate without its template");
			const credential = fill(template, certificate.fields as Fields);
			return { certificate, credential, at: new Date(certificate.preparedAt) };
		}),
	);
}

/** Any key takes the same time. */
const limitKey = generateKeyPairSync("ed25519").privateKey;
