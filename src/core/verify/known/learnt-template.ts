import type { TemplateStatements } from "../../compiled/compiled-template.ts";
import { readTemplate } from "../../compiled/compile-template.ts";
import type { Line, Piece } from "../../compiled/n-quads.ts";
import { slotAddress, withSentinels } from "../../compiled/sentinels.ts";
import { isObject, type Json, type JsonObject } from "../../json.ts";
import { statusListTemplate } from "../../status-list-template.ts";
import { slot, type Template } from "../../template.ts";
import { templateOf } from "../../template-of.ts";
import type { Tools } from "../../tools.ts";
import { admit } from "../admission.ts";
import { knownContexts, withLocalContext } from "../contexts.ts";
import { createJsonLd } from "../json-ld.ts";
import { checkWriting, credentialRules } from "../judge-credential.ts";
import { anyListReader } from "../list-reading.ts";
import type { Policy } from "../policy.ts";
import { readSecured } from "../secured-document.ts";
import { type DecidingFacts, readFacts } from "../signed-facts.ts";
import { checkForm } from "../form.ts";
import { withoutProofValue } from "../proof.ts";
import { sampleList } from "./sample-documents.ts";

/** Everything about a template that the general way has to find out, once for all its certificates; plain data. */
export interface LearntTemplate {
	readonly template: Template;
	readonly statements: TemplateStatements;
	/** `DecidingFacts` with slots. */
	readonly facts: JsonObject;
}

const policy: Policy = { profile: "public", recognised: new Map(), statusMaxAgeMs: 0 };

/**
 * Learns the template of a certificate that was verified the general way. `undefined` for what is no certificate of
 * Tamga's kind, is not written as we write it, or has slots about which more would have to be known.
 */
export async function learnTemplate(certificate: JsonObject, tools: Tools): Promise<LearntTemplate | undefined> {
	const found = templateOf(certificate);
	if (found === undefined || !(await isWellWritten(certificate, tools))) return undefined;
	const template = found.template;
	const { "@context": context = null } = withLocalContext(certificate);
	const local = { ...template, "@context": context };
	const statements = await readTemplate(local, tools);
	if (![...statements.document, ...statements.proof].every(isPlain)) return undefined;
	const expanded = await createJsonLd(tools.contexts).expand(withSentinels(local));
	return { template, statements, facts: withSlots(decidingFacts(expanded)) };
}

/** The same of our status lists, of which there is one template. */
export async function learnListTemplate(tools: Tools): Promise<LearntTemplate | undefined> {
	const template = statusListTemplate;
	const { form } = await anyListReader(policy, tools)(sampleList());
	if (form.outcome !== "pass") return undefined;
	const expanded = await createJsonLd(tools.contexts).expand(withSentinels(template));
	const { id = "", issuers, validFrom, validUntil, subjects } = readFacts(expanded);
	const facts = withSlots({ id, issuers, validFrom, validUntil, subjects });
	return { template, statements: await readTemplate(template, tools), facts };
}

/** What the general way asks of a certificate's vocabulary and writing: none of it depends on what fills plain slots. */
async function isWellWritten(certificate: JsonObject, tools: Tools): Promise<boolean> {
	const known = knownContexts(policy, tools);
	const jsonLd = createJsonLd(known, "strict", tools);
	const admission = admit(certificate, credentialRules(certificate), { policy, known });
	const { proof } = certificate;
	if (admission.context.outcome !== "pass" || !isObject(proof)) return false;
	const secured = await readSecured(certificate, { known, jsonLd });
	const config = withoutProofValue(proof);
	const expandedProof = await jsonLd.expand({ ...config, "@context": secured.context });
	const writings = [checkWriting(secured, { policy }), checkForm(config, expandedProof, secured.vocabularies)];
	return writings.every(({ outcome }) => outcome === "pass");
}

/** A slot is an address, a text or a moment: a number in disguise would have to be looked at each time. */
function isPlain(line: Line): boolean {
	return line.every((piece, index) => piece.kind !== "literal" || isPlainType(line[index + 1]));
}

function isPlainType(after: Piece | undefined): boolean {
	return after?.kind === "text" && /^"(?:\^\^<[^>]*date(?:Time)?>)? \.$/.test(after.text);
}

function decidingFacts(expanded: Parameters<typeof readFacts>[0]): JsonObject {
	const { id = "", issuers, validFrom, validUntil, status }: DecidingFacts = readFacts(expanded);
	return { id, issuers, validFrom, validUntil, status };
}

function withSlots(value: JsonObject): JsonObject {
	const restore = (part: Json): Json => {
		if (typeof part === "string" && part.startsWith(slotAddress)) return slot(part.slice(slotAddress.length));
		if (Array.isArray(part)) return part.map(restore);
		return isObject(part) ? withSlots(part) : part;
	};
	return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, restore(part)]));
}
