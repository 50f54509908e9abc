import { baseUrl, courseOf, fieldsOf, templateOf, award as usualAward } from "../support/awarded-certificate.ts";
import type { Award } from "../../src/core/award.ts";
import { compileTemplate } from "../../src/core/compiled/compile-template.ts";
import type { CompiledTemplate } from "../../src/core/compiled/compiled-template.ts";
import type { EvidenceMap } from "../../src/core/evidence.ts";
import { canonicalJson, type Json, type JsonObject } from "../../src/core/json.ts";
import type { Report } from "../../src/core/report.ts";
import { type Fields, fill, type Template, templateHash } from "../../src/core/template.ts";
import type { Policy } from "../../src/core/verify/policy.ts";
import { learnTemplate } from "../../src/core/verify/known/learnt-template.ts";
import { type KnownTemplate, knownTemplate } from "../../src/core/verify/known/recognise.ts";
import { anyListReader } from "../../src/core/verify/list-reading.ts";
import { verifyKnown } from "../../src/core/verify/known/verify-known.ts";
import type { Gather } from "../../src/core/verify/gather-until-done.ts";
import { verify } from "../../src/core/verify/verify.ts";
import { makeIssuer, now, signCredential } from "../support/sign.ts";
import { encodeList, found, statusList } from "../support/status-list.ts";
import { ownContextAddress } from "../../src/core/own-contexts.ts";
import { tools as plainTools } from "../support/tools.ts";
import { oddFields, randomAward, randomChange } from "./awkward.ts";
import { seeded } from "./seeded.ts";

/*
 * Random certificates made and judged in both ways: by their compiled template, and by the plain library or the general
 * way. What comes out must be the same to the byte, or the compiled way must have left the answer to the other.
 */

export interface Differential {
	readonly certificates: number;
	/** Left to the plain library, since only it can tell. */
	readonly leftIssuing: number;
	readonly leftVerifying: number;
	/** Judged both ways, with the same report. */
	readonly judgedAlike: number;
	readonly differences: readonly string[];
}

const ours = plainTools.contexts.get(ownContextAddress) ?? {};
const tools = {
	...plainTools,
	contexts: new Map([...plainTools.contexts, [`${baseUrl}/contexts/micro-certificate/v1`, ours]]),
};
const issuer = makeIssuer("differential", "did:web:certificates.example.mn:issuers:must");
const signedAt = new Date("2026-06-30T09:00:00Z");
const policy: Policy = {
	profile: "public",
	recognised: new Map([[issuer.did, "The issuer"]]),
	statusMaxAgeMs: 24 * 60 * 60 * 1000,
};

const readList = anyListReader(policy, tools);

/** Runs the certificates with the numbers from `from`; the same seed and number give the same certificate. */
export async function runDifferential(
	seed: string,
	from: number,
	count: number,
	onDone: () => void = () => undefined,
): Promise<Differential> {
	const templates = templateStore();
	const gather = gatherFrom(await evidence());
	const sum = { certificates: 0, leftIssuing: 0, leftVerifying: 0, judgedAlike: 0 };
	const differences: string[] = [];
	for (let number = from; number < from + count; number++) {
		const random = seeded(`${seed} ${number}`);
		const award = randomAward(random, usualAward);
		const course = courseOf(award.courseCode);
		const fields = { ...fieldsOf(award, course), ...awkwardFields(award) };
		const template = templateOf(award, course, issuer.did);
		const { compiled, known } = await templates(template, fields);
		const plain = JSON.stringify(await signCredential(fill(template, fields), issuer, { at: signedAt }));
		const quick = signQuickly(compiled, fields);
		if (quick === undefined) sum.leftIssuing++;
		else if (quick !== plain) differences.push(`${seed} ${number}: signed otherwise`);
		const odd = signQuickly(compiled, { ...fields, ...oddFields(random) });
		const texts = [plain, odd ?? plain, randomChange(plain, random), randomChange(plain, random)];
		for (const [kind, text] of texts.entries()) {
			const answer = await compare(text, known, gather);
			if (answer === "left") sum.leftVerifying++;
			if (answer === "same") sum.judgedAlike++;
			if (answer === "different") differences.push(`${seed} ${number}: judged otherwise (${kinds[kind]})`);
		}
		sum.certificates++;
		onDone();
	}
	return { ...sum, differences };
}

const kinds = ["as issued", "with odd fields", "changed", "changed again"] as const;

/** `name` says the parts in the order of the holder's language; here it may be anything. */
function awkwardFields({ name: { native, latin } }: Award): Fields {
	return { name: [native?.family, native?.given, latin?.given].filter(Boolean).join(" ") };
}

function signQuickly(compiled: CompiledTemplate, fields: Fields): string | undefined {
	const proof = { created: "2026-06-30T09:00:00Z", verificationMethod: issuer.keyId };
	const bytes = compiled.signedBytes(fields, proof);
	return bytes && compiled.signed(fields, proof, issuer.sign(bytes));
}

interface Ready {
	readonly compiled: CompiledTemplate;
	readonly known: KnownTemplate | undefined;
}

/** Templates are learnt from a certificate with plain fields, as the service learns them from the first one it sees. */
function templateStore(): (template: Template, fields: Fields) => Promise<Ready> {
	const ready = new Map<string, Promise<Ready>>();
	const prepare = async (template: Template, fields: Fields): Promise<Ready> => {
		const plain = Object.fromEntries(
			Object.entries(fields).map(([slot, value]) => [slot, /name/i.test(slot) ? "Plain" : value]),
		);
		const certificate = await signCredential(fill(template, { ...plain, nameOrder: "mononym" }), issuer, {
			at: signedAt,
		});
		const learnt = await learnTemplate(certificate, tools);
		return {
			compiled: await compileTemplate(template, tools),
			known: learnt && knownTemplate(learnt, tools),
		};
	};
	return (template, fields) => {
		const hash = templateHash(template, tools);
		const made = ready.get(hash) ?? prepare(template, fields);
		ready.set(hash, made);
		return made;
	};
}

/** `left` when the template does not know the text, or says that the general way must tell. */
async function compare(
	text: string,
	known: KnownTemplate | undefined,
	gather: Gather,
): Promise<"left" | "same" | "different"> {
	const bytes = new TextEncoder().encode(text);
	const recognised = known?.recognise(bytes, policy);
	const quick = recognised && (await verifyKnown(recognised, gather, { policy, now, tools, readList }));
	if (quick === undefined) return "left";
	const general = await verify(bytes, gather, policy, now, tools);
	return asText(quick) === asText(general) ? "same" : "different";
}

function asText(report: Report): string {
	return canonicalJson(JSON.parse(JSON.stringify(report)) as Json);
}

/** The issuer's key and both lists, in which some bits are set. */
async function evidence(): Promise<EvidenceMap> {
	const base = `${baseUrl}/status/must/1`;
	const list = async (purpose: string, set: readonly number[]): Promise<JsonObject> => {
		const unsigned = statusList({
			id: `${base}/${purpose}`,
			issuer: issuer.did,
			purpose,
			encodedList: encodeList(set),
		});
		return await signCredential(unsigned, issuer);
	};
	return found({
		[`controller-document ${issuer.did}`]: issuer.controllerDocument(),
		[`status-list ${base}/revocation`]: await list("revocation", [1, 2, 3, 94_567]),
		[`status-list ${base}/suspension`]: await list("suspension", [5]),
	});
}

function gatherFrom(all: EvidenceMap): Gather {
	return async (requests) =>
		new Map(requests.map(({ kind, id }) => [`${kind} ${id}`, all.get(`${kind} ${id}`) ?? { state: "absent" }]));
}
