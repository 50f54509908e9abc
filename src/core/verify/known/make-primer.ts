import type { Template } from "../../template.ts";
import { templateHash } from "../../template.ts";
import type { Tools } from "../../tools.ts";
import { learnListTemplate, learnTemplate } from "./learnt-template.ts";
import type { Primer } from "./primer.ts";
import { sampleCertificate } from "./sample-documents.ts";

/** `undefined` for a template whose certificates only the general way can judge. */
export async function makePrimer(template: Template, tools: Tools): Promise<Primer | undefined> {
	const sample = sampleCertificate(template);
	const certificate = sample && (await learnTemplate(sample, tools));
	// What was read back out of the sample has to be the template itself, every slot and nothing else.
	if (certificate === undefined || templateHash(certificate.template, tools) !== templateHash(template, tools)) {
		return undefined;
	}
	const statusList = await learnListTemplate(tools);
	return statusList && { certificate, statusList };
}
