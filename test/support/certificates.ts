import type { Register } from "../../src/app/ports.ts";
import type { PreparedCertificate } from "../../src/app/register/certificates.ts";
import type { Issuer } from "../../src/app/register/issuers.ts";

export const template = "7".repeat(64);
export const at = "2026-06-30T01:02:03.000Z";

export const issuer: Issuer = {
	slug: "mn-center",
	did: "did:web:certificates.example:issuers:mn-center",
	profile: {
		slug: "mn-center",
		didMethod: "web",
		name: { en: "National Centre", mn: "Үндэсний төв" },
		url: "https://centre.example/",
		country: "MN",
		signatories: [{ name: "Б. Номин", title: { en: "Director" } }],
		contact: { email: "office@centre.example" },
		privacy: { controller: "National Centre", email: "privacy@centre.example", retention: { en: "Ten years." } },
		forgeryReports: { email: "report@centre.example" },
	},
	keys: [
		{
			id: "did:web:certificates.example:issuers:mn-center#key-1",
			publicKeyMultibase: "z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK",
			created: at,
		},
	],
};

/** Registers the issuer and the template that every certificate here refers to. */
export async function furnish(register: Register): Promise<void> {
	await register.saveIssuer(issuer);
	await register.saveTemplate(template, { type: ["VerifiableCredential"], id: { slot: "id" } });
}

/** The certificate of the learner with that number, without a status place. */
export function preparedCertificate(learner: number, change: Partial<PreparedCertificate> = {}): PreparedCertificate {
	const digits = String(learner).padStart(8, "0");
	return {
		id: `TEST${digits}`.padEnd(26, "0"),
		number: `N${digits}`.padEnd(13, "0"),
		issuer: issuer.slug,
		batch: "2026-06-30-AAAA",
		courseCode: "AI-101",
		courseVersion: "1.0.0",
		template,
		fields: { name: `Б. Номин ${learner}`, hours: 12, nested: { list: [1, "2", null, true] } },
		awardDigest: digits.repeat(8),
		learner: { learnerRef: `learner-${learner}`, country: "MN" },
		places: [],
		preparedAt: at,
		...change,
	};
}

/** Takes places for so many learners and prepares their certificates, in order. */
export async function prepareMany(
	register: Register,
	count: number,
	from = 0,
): Promise<readonly PreparedCertificate[]> {
	const places = await register.takePlaces(issuer.slug, count);
	const certificates = places.map((taken, index) => preparedCertificate(from + index, { places: taken }));
	await register.prepare(certificates);
	return certificates;
}

/** Prepares and completes so many certificates, in order. */
export async function issueMany(register: Register, count: number, from = 0): Promise<readonly PreparedCertificate[]> {
	const certificates = await prepareMany(register, count, from);
	await register.complete(certificates.map(({ id }) => ({ id, signed: `{"id":"${id}"}`, at })));
	return certificates;
}

export async function collect<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
	const collected: T[] = [];
	for await (const item of items) collected.push(item);
	return collected;
}
