import { recognise } from "../app/recognising/recognise.ts";
import type { Issuer } from "../app/register/issuers.ts";
import type { Office } from "../main.ts";

/** The slug of the invented body whose decisions a demo shows. */
export const demoBody = "demo-council";

const decision = { date: "2024-01-15", jurisdiction: "MN" };

/** Its decisions: one about an issuer, and one about a course of it, so that a visitor sees what recognition looks like. */
export async function decideDemo(office: Office, { did, profile }: Issuer): Promise<void> {
	const validUntil = "2034-01-14";
	await recognise(office, {
		body: demoBody,
		of: did,
		name: profile.name.en,
		as: "issuer",
		decision: { ...decision, number: "DEMO/1" },
		validUntil,
	});
	await recognise(office, {
		body: demoBody,
		of: did,
		as: { code: "IIOE-GAI-220" },
		decision: { ...decision, number: "DEMO/2" },
		validUntil,
	});
}
