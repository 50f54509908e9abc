import { describe, expect, test } from "vitest";
import type { NamedCredential } from "../../src/app/register/certificates.ts";
import type { StatusChange } from "../../src/app/register/status.ts";
import { at, collect, furnish, issuer, prepareMany } from "../support/certificates.ts";
import { databases, openForTest } from "../support/databases.ts";

const credentialId = "urn:uuid:9d1b6c1e-6f0a-4f6e-9a39-0d8f0f2f7a01";
const ours = (place: number): string => String(place).padStart(26, "0");
const revoked = (certificate: string): StatusChange => {
	return { certificate, purpose: "revocation", set: true, reason: "withdrawn", at };
};

describe.each(databases)("credentials signed for others on $database", ({ create }) => {
	async function open() {
		const register = await openForTest(await create());
		await furnish(register);
		const save = async (id: string, members: Partial<NamedCredential> = {}): Promise<NamedCredential> => {
			const [places = []] = await register.takePlaces(issuer.slug, 1);
			const credential = { id, issuer: issuer.slug, credentialId, places, ...members };
			await register.saveCredential(credential);
			return credential;
		};
		return { register, save };
	}

	test("are found by the id that they carry, every one of them", async () => {
		const { register, save } = await open();
		expect(await register.credentialsWithId(credentialId)).toEqual([]);
		await save(ours(2));
		await save(ours(1));
		await save(ours(3), { credentialId: "https://example.org/credentials/1" });
		expect(await register.credentialsWithId(credentialId)).toEqual([ours(1), ours(2)]);
		expect(await register.credentialsWithId(ours(1))).toEqual([]);
	});

	test("have a bit of their own in the lists of their issuer", async () => {
		const { register, save } = await open();
		const { places } = await save(ours(1));
		await save(ours(2));
		expect(await register.changeStatus([revoked(ours(1))])).toEqual({ unchanged: [] });
		const index = places.find(({ purpose }) => purpose === "revocation")?.index;
		expect(await register.statusList(issuer.slug, 1, "revocation")).toMatchObject({ set: [index], revision: 1 });
		expect(await register.statusHistory(ours(1))).toEqual([revoked(ours(1))]);
	});

	test("are no certificates", async () => {
		const { register, save } = await open();
		await save(ours(1));
		expect(await register.certificate(ours(1))).toBeUndefined();
		expect(await collect(register.certificates({}))).toEqual([]);
		expect(await register.unfinished(issuer.slug)).toEqual([]);
	});

	test("#98 never share a place or an id with anything else", async () => {
		const { register, save } = await open();
		const [certificate] = await prepareMany(register, 1);
		const places = certificate?.places ?? [];
		await expect(save(ours(1), { places })).rejects.toMatchObject({ code: "ALREADY_EXISTS" });
		expect(await register.credentialsWithId(credentialId)).toEqual([]);
		await expect(save(certificate?.id ?? "")).rejects.toMatchObject({ code: "ALREADY_EXISTS" });
	});

	test("belong to a registered issuer", async () => {
		const { save } = await open();
		await expect(save(ours(1), { issuer: "nobody", places: [] })).rejects.toMatchObject({ code: "NOT_FOUND" });
	});
});
