import { beforeAll, describe, expect, test } from "vitest";
import { isObject, type JsonObject } from "../../../../src/core/json.ts";
import type { Report } from "../../../../src/core/report.ts";
import { fill, type Template } from "../../../../src/core/template.ts";
import type { Gather } from "../../../../src/core/verify/gather-until-done.ts";
import { knownListReader, UnknownList } from "../../../../src/core/verify/known/known-lists.ts";
import { makePrimer } from "../../../../src/core/verify/known/make-primer.ts";
import { isPrimer, type Primer } from "../../../../src/core/verify/known/primer.ts";
import { knownTemplate } from "../../../../src/core/verify/known/recognise.ts";
import { verifyKnown } from "../../../../src/core/verify/known/verify-known.ts";
import type { Policy } from "../../../../src/core/verify/policy.ts";
import { verify } from "../../../../src/core/verify/verify.ts";
import { statusListTemplate } from "../../../../src/core/status-list-template.ts";
import { ownContextAddress } from "../../../../src/core/own-contexts.ts";
import { award, baseUrl, courseOf, fieldsOf, templateOf } from "../../../support/awarded-certificate.ts";
import { attacker } from "../../../support/judging.ts";
import { makeIssuer, now, signCredential } from "../../../support/sign.ts";
import { encodeList, found } from "../../../support/status-list.ts";
import { tools as plainTools } from "../../../support/tools.ts";

// A page that knows a primer gives the report that the general judge gives, or leaves the answer to that.

const tools = {
	...plainTools,
	contexts: new Map([
		...plainTools.contexts,
		[`${baseUrl}/contexts/micro-certificate/v1`, plainTools.contexts.get(ownContextAddress) ?? {}],
	]),
};
const issuer = makeIssuer("primer", "did:web:certificates.example.mn:issuers:must");
const course = courseOf(award.courseCode);
const fields = fieldsOf(award, course);
const template: Template = templateOf(award, course, issuer.did);
const policy: Policy = {
	profile: "public",
	recognised: new Map([[issuer.did, "The issuer"]]),
	statusMaxAgeMs: 24 * 60 * 60 * 1000,
};

let primer: Primer;
let signed: string;

beforeAll(async () => {
	const made = await makePrimer(template, tools);
	// As a page gets it.
	const sent: unknown = JSON.parse(JSON.stringify(made));
	if (!isPrimer(sent)) throw new TypeError("there is no primer");
	primer = sent;
	signed = JSON.stringify(
		await signCredential(fill(template, fields), issuer, { at: new Date("2026-06-30T09:00:00Z") }),
	);
});

interface ListSource {
	readonly set?: readonly number[];
	readonly change?: JsonObject;
	readonly signer?: typeof issuer;
	readonly from?: string;
	readonly until?: string;
}

async function list(purpose: "revocation" | "suspension", source: ListSource = {}): Promise<JsonObject> {
	const {
		set = [],
		change = {},
		signer = issuer,
		from = "2026-06-30T00:00:00Z",
		until = "2026-12-30T00:00:00Z",
	} = source;
	const id = fields[`${purpose}List`] ?? "";
	const unsigned = fill(statusListTemplate, {
		id,
		issuer: signer.did,
		validFrom: from,
		validUntil: until,
		subject: `${id}#list`,
		purpose,
		encodedList: encodeList(set),
	});
	return { ...(await signCredential(unsigned, signer, { at: new Date("2026-06-30T00:00:00Z") })), ...change };
}

const index = (purpose: string): number => Number(fields[`${purpose}Index`]);

type World = Readonly<Record<string, JsonObject>>;

async function world(revocation: ListSource = {}, suspension: ListSource = {}): Promise<World> {
	return {
		[`controller-document ${issuer.did}`]: issuer.controllerDocument(),
		[`status-list ${fields["revocationList"]}`]: await list("revocation", revocation),
		[`status-list ${fields["suspensionList"]}`]: await list("suspension", suspension),
	};
}

function without(documents: World, name: string): World {
	return Object.fromEntries(Object.entries(documents).filter(([key]) => key !== name));
}

function gatherIn(documents: World, ageMs = 0): Gather {
	const evidence = new Map(
		[...found(documents)].map(([key, one]) => [
			key,
			one.state === "found" ? { ...one, fetchedAt: new Date(now.getTime() - ageMs) } : one,
		]),
	);
	return async (requests) =>
		new Map(
			requests.map(({ kind, id }) => [
				`${kind} ${id}`,
				evidence.get(`${kind} ${id}`) ?? { state: "unreachable", reason: "nobody is there" },
			]),
		);
}

/** `left`: for the general judge to tell. */
async function byPrimer(text: string, gather: Gather): Promise<Report | "left"> {
	const recognised = knownTemplate(primer.certificate, tools).recognise(new TextEncoder().encode(text), policy);
	if (recognised === undefined) return "left";
	const readList = knownListReader(primer.statusList, tools);
	try {
		return (await verifyKnown(recognised, gather, { policy, now, tools, readList })) ?? "left";
	} catch (error) {
		if (error instanceof UnknownList) return "left";
		throw error;
	}
}

async function generally(text: string, gather: Gather): Promise<Report> {
	return await verify(new TextEncoder().encode(text), gather, policy, now, tools);
}

const day = 24 * 60 * 60 * 1000;

describe("by a primer and generally the report is the same", () => {
	test.each<[string, string, () => Promise<World>, number?]>([
		["in force", "valid", () => world()],
		["revoked", "invalid", () => world({ set: [index("revocation")] })],
		["suspended", "invalid", () => world({}, { set: [index("suspension")] })],
		["a neighbour is revoked", "valid", () => world({ set: [index("revocation") + 1] })],
		["lists too old", "undetermined", () => world(), 2 * day],
		["revoked on a list too old", "invalid", () => world({ set: [index("revocation")] }), 2 * day],
		["a list that has ended", "undetermined", () => world({ until: "2026-06-30T12:00:00Z" })],
		["a list that has not begun", "undetermined", () => world({ from: "2026-12-01T00:00:00Z" })],
		[
			"an unreachable list",
			"undetermined",
			async () => without(await world(), `status-list ${fields["revocationList"]}`),
		],
		[
			"what is no list",
			"undetermined",
			async () => ({ ...(await world()), [`status-list ${fields["revocationList"]}`]: {} }),
		],
		[
			"lists of another address",
			"undetermined",
			async () => ({ ...(await world()), [`status-list ${fields["revocationList"]}`]: await list("suspension") }),
		],
		["a list that names another issuer", "undetermined", () => world({ change: { issuer: attacker.did } })],
	])("%s: %s", async (_, verdict, make, ageMs) => {
		const gather = gatherIn(await make(), ageMs);
		const general = await generally(signed, gather);
		expect(general.verdict).toBe(verdict);
		expect(await byPrimer(signed, gather)).toEqual(general);
	});
});

describe("is left to the general judge", () => {
	test("a certificate with one changed letter, and one of another template", async () => {
		const gather = gatherIn(await world());
		const changed = signed.replace(fields["name"] ?? "", "Somebody Else");
		expect(changed).not.toBe(signed);
		expect(await byPrimer(changed, gather)).toBe("left");
		expect((await generally(changed, gather)).verdict).toBe("invalid");
		expect(await byPrimer(signed.replace('"name":', '"title":'), gather)).toBe("left");
		expect(await byPrimer(JSON.stringify(JSON.parse(signed), undefined, 1), gather)).toBe("left");
	});

	test("a certificate whose issuer's key cannot be had", async () => {
		const gather = gatherIn(without(await world(), `controller-document ${issuer.did}`));
		expect(await byPrimer(signed, gather)).toBe("left");
		expect((await generally(signed, gather)).verdict).toBe("undetermined");
	});

	test.each<[string, ListSource]>([
		["with a changed bit", { change: { credentialSubject: { id: "x", type: "BitstringStatusList" } } }],
		["with another word in it", { change: { name: "A list" } }],
		["without a proof", { change: { proof: {} } }],
	])("a list %s", async (_, source) => {
		const gather = gatherIn(await world(source));
		expect(await byPrimer(signed, gather)).toBe("left");
		expect((await generally(signed, gather)).verdict).not.toBe("valid");
	});

	test("a list whose signature does not hold", async () => {
		const good = await list("revocation", { set: [index("revocation")] });
		const clean = await list("revocation");
		const subject = isObject(clean["credentialSubject"]) ? clean["credentialSubject"] : {};
		const gather = gatherIn({
			...(await world()),
			[`status-list ${fields["revocationList"]}`]: { ...good, credentialSubject: subject },
		});
		expect(await byPrimer(signed, gather)).toBe("left");
		expect((await generally(signed, gather)).verdict).toBe("undetermined");
	});
});

test("no primer is made of a template with slots that no certificate of ours has", async () => {
	expect(await makePrimer({ ...template, nickname: { $slot: "nickname" } }, tools)).toBeUndefined();
	expect(
		await makePrimer({ ...template, "@context": ["https://www.w3.org/ns/credentials/v2"] }, tools),
	).toBeUndefined();
});
