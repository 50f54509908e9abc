import { describe, expect, test } from "vitest";
import { issueRoster } from "../../../src/app/issue-roster.ts";
import type { Register } from "../../../src/app/ports.ts";
import type { Certificate } from "../../../src/app/register/certificates.ts";
import { type ReplaceRequest, replaceCertificate } from "../../../src/app/replace/replace-certificate.ts";
import { readMicroCertificate } from "../../../src/core/micro-certificate.ts";
import { type Centre, issueTo, openCentre } from "../../support/centre.ts";
import { collect } from "../../support/certificates.ts";
import { databases } from "../../support/databases.ts";
import { statusOf } from "../../support/registered-issuer.ts";
import { goodRow, rosterOf } from "../../support/rosters.ts";

const correction = { name: { given_native: "Болдбаатар", given_latin: "Boldbaatar" } } as const;

const refused = [
	{ given_latin: "Bold2" },
	{ given_latin: "Болд" },
	{ family_native: "", given_native: "", family_latin: "", given_latin: "" },
	{ given_native: "АБ12345678" },
	{ name_order: "backwards" },
];

async function oneCertificate(deps: Centre): Promise<Certificate> {
	const [certificate] = await issueTo(deps, [{}]);
	if (certificate === undefined) throw new TypeError("nothing was issued");
	return certificate;
}

function replace(deps: Centre, certificate: string, rest: Partial<ReplaceRequest> = {}) {
	return replaceCertificate(deps, { certificate, correction, reason: "name-corrected", ...rest });
}

async function signedBy(register: Register, id: string) {
	const record = await register.certificate(id);
	const facts = readMicroCertificate(JSON.parse(record?.signed ?? "{}"));
	if (record === undefined || facts === undefined) throw new TypeError("it was not issued");
	return { record, facts };
}

async function summary(register: Register) {
	const all = await collect(register.certificates({}));
	return all.map(({ id, signed, replaces, status }) => ({
		id,
		signed: signed !== undefined,
		replaces,
		set: status.length,
	}));
}

describe.each(databases)("a replacement on $database", ({ create }) => {
	test("says the same award with the corrected name, a new id, number and places, and names the old one", async () => {
		const deps = await openCentre(await create());
		const old = await oneCertificate(deps);
		deps.clock.set("2026-07-15T00:00:00Z");
		const { id, replaced, resumed } = await replace(deps, old.id);
		expect({ replaced, resumed }).toEqual({ replaced: old.id, resumed: false });
		const before = await signedBy(deps.register, old.id);
		const { record, facts } = await signedBy(deps.register, id);
		expect(facts).toEqual({
			...before.facts,
			id: `https://certificates.example.mn/c/${id}`,
			replaces: `https://certificates.example.mn/c/${old.id}`,
			issued: "2026-07-15T00:00:00+08:00",
			holder: {
				order: "patronymic-first",
				native: { family: "Ганболд", given: "Болдбаатар" },
				latin: { family: "Ganbold", given: "Boldbaatar" },
			},
		});
		expect(record.number).not.toBe(old.number);
		expect(record.places).not.toEqual(old.places);
		expect(record.fields["subject"]).not.toBe(old.fields["subject"]);
		expect(record.learner).toEqual(old.learner);
		expect(await statusOf(deps.register, old.id)).toEqual(["revocation name-corrected"]);
		expect(await statusOf(deps.register, id)).toEqual([]);
		expect(await deps.register.replacementOf(old.id)).toEqual({ id, issuedAt: "2026-07-15T00:00:00.000Z" });
	});

	test("a name may lose a spelling, which gives a template of another shape", async () => {
		const deps = await openCentre(await create());
		const old = await oneCertificate(deps);
		const { id } = await replace(deps, old.id, { correction: { name: { family_native: "", given_native: "" } } });
		const { facts } = await signedBy(deps.register, id);
		expect(facts.holder).toEqual({ order: "patronymic-first", latin: { family: "Ganbold", given: "Bold" } });
	});

	test("a result can be corrected, a score only where one is stated", async () => {
		const deps = await openCentre(await create());
		const old = await oneCertificate(deps);
		const { id } = await replace(deps, old.id, { correction: { result: "distinction" }, reason: "result-corrected" });
		expect((await signedBy(deps.register, id)).facts).toMatchObject({ result: "Distinction" });
		const score = replace(deps, id, { correction: { scorePercent: "90" } });
		await expect(score).rejects.toMatchObject({ code: "USAGE" });
	});

	test("the roster that it came from still changes nothing", async () => {
		const deps = await openCentre(await create());
		const old = await oneCertificate(deps);
		const { id } = await replace(deps, old.id);
		const { parts } = await issueRoster(deps, { roster: rosterOf([{ ...goodRow, learner_ref: "TEST-1" }]) });
		expect(await collect(parts)).toMatchObject([{ issued: [], earlier: [id], rows: [{ outcome: "ignore" }] }]);
		expect(await collect(deps.register.certificates({}))).toHaveLength(2);
	});

	test("what was replaced is replaced again only by its successor: a chain", async () => {
		const deps = await openCentre(await create());
		const old = await oneCertificate(deps);
		const second = await replace(deps, old.id);
		await expect(replace(deps, old.id)).rejects.toMatchObject({
			code: "ALREADY_EXISTS",
			detail: `It was replaced before; replace ${second.id} instead.`,
		});
		const third = await replace(deps, second.id);
		expect(await summary(deps.register)).toEqual([
			{ id: old.id, signed: true, replaces: undefined, set: 1 },
			{ id: second.id, signed: true, replaces: old.id, set: 1 },
			{ id: third.id, signed: true, replaces: second.id, set: 0 },
		]);
	});

	test("nothing takes the place of what is revoked or was never issued", async () => {
		const deps = await openCentre(await create());
		const old = await oneCertificate(deps);
		const at = "2026-07-02T00:00:00.000Z";
		await deps.register.changeStatus([
			{ certificate: old.id, purpose: "revocation", set: true, reason: "award-annulled", at },
		]);
		await expect(replace(deps, old.id)).rejects.toMatchObject({ code: "REVOKED" });
		await expect(replace(deps, "0".repeat(26))).rejects.toMatchObject({ code: "NOT_FOUND" });
		await expect(replace(deps, "nobody")).rejects.toMatchObject({ code: "USAGE" });
	});

	test("what no roster would take as a name is refused before anything is stored, and a reason that is none too", async () => {
		const deps = await openCentre(await create());
		const old = await oneCertificate(deps);
		for (const name of refused) {
			await expect(replace(deps, old.id, { correction: { name } })).rejects.toMatchObject({ code: "NAME_INVALID" });
		}
		for (const reason of ["withdrawn", "because"]) {
			await expect(replace(deps, old.id, { reason })).rejects.toMatchObject({ code: "REASON_UNKNOWN" });
		}
		expect(await summary(deps.register)).toEqual([{ id: old.id, signed: true, replaces: undefined, set: 0 }]);
	});

	test.each(["prepareReplacement", "complete"] as const)("a kill at %s leaves all or nothing", async (step) => {
		const deps = await openCentre(await create());
		const old = await oneCertificate(deps);
		for (const moment of ["before", "after"] as const) {
			const register: Register = { ...deps.register, [step]: killed(deps.register, step, moment) };
			await replace({ ...deps, register }, old.id).catch(() => undefined);
		}
		const { id, resumed } = await replace(deps, old.id).catch(() => ({ id: "done already", resumed: false }));
		const made = await deps.register.replacementOf(old.id);
		expect(resumed ? id : made?.id).toBe(made?.id);
		expect(await summary(deps.register)).toEqual([
			{ id: old.id, signed: true, replaces: undefined, set: 1 },
			{ id: made?.id, signed: true, replaces: old.id, set: 0 },
		]);
	});

	test("the next roster finishes what a killed replacement had begun", async () => {
		const deps = await openCentre(await create());
		const old = await oneCertificate(deps);
		const register: Register = { ...deps.register, complete: killed(deps.register, "complete", "before") };
		await expect(replace({ ...deps, register }, old.id)).rejects.toThrow("the drill");
		expect(await statusOf(deps.register, old.id)).toEqual([]);
		await issueTo(deps, [{ learner_ref: "SOMEBODY-ELSE" }]);
		expect(await statusOf(deps.register, old.id)).toEqual(["revocation name-corrected"]);
	});

	test("a holder's request gives the name, is closed with the replacement, and keeps nothing that was written", async () => {
		const deps = await openCentre(await create());
		const old = await oneCertificate(deps);
		const wanted = { given_latin: "Boldoo", note: "as in my passport" };
		const [id, createdAt] = ["7".repeat(26), "2026-07-02T00:00:00.000Z"];
		await deps.register.saveNameRequest({ id, certificate: old.id, createdAt, wanted });
		const made = await replace(deps, old.id, { request: id, correction: {} });
		expect((await signedBy(deps.register, made.id)).facts.holder.latin).toEqual({ family: "Ganbold", given: "Boldoo" });
		expect(await deps.register.nameRequest(id)).toEqual({
			id,
			certificate: old.id,
			createdAt,
			closedAt: "2026-07-01T00:00:00.000Z",
			outcome: "replaced",
		});
		const again = replace(deps, made.id, { request: id });
		await expect(again).rejects.toMatchObject({ code: "NOT_FOUND" });
	});

	test("a request about another certificate is not granted", async () => {
		const deps = await openCentre(await create());
		const [one, other] = await issueTo(deps, [{}, {}]);
		const [id, createdAt] = ["7".repeat(26), "2026-07-02T00:00:00.000Z"];
		await deps.register.saveNameRequest({
			id,
			certificate: one?.id ?? "",
			createdAt,
			wanted: { given_latin: "Boldoo" },
		});
		const wrong = replace(deps, other?.id ?? "", { request: id, correction: {} });
		await expect(wrong).rejects.toMatchObject({ code: "NOT_FOUND" });
		expect(await deps.register.replacementOf(other?.id ?? "")).toBeUndefined();
	});

	test("whoever hid the name has it hidden on the new page too", async () => {
		const deps = await openCentre(await create());
		const old = await oneCertificate(deps);
		const choice = { certificate: old.id, wording: "1", language: "mn", at: "2026-07-02T00:00:00.000Z" } as const;
		await deps.register.chooseVisibility({ ...choice, visibility: "initials" });
		await deps.register.chooseVisibility({ ...choice, visibility: "hidden" });
		const { id } = await replace(deps, old.id);
		expect(await deps.register.visibility(id)).toBe("hidden");
	});
});

/** A step that fails at its first call, before it has done its work or right after. */
function killed(register: Register, step: "prepareReplacement" | "complete", moment: "before" | "after") {
	const whole = register[step] as (...args: readonly unknown[]) => Promise<unknown>;
	let calls = 0;
	return async (...args: readonly unknown[]): Promise<never> => {
		if (moment === "after" && ++calls === 1) await whole(...args);
		throw new Error("the drill");
	};
}
