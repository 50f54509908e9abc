import { deploymentContexts } from "../../src/app/deployment.ts";
import { openExaminer } from "../../src/app/examiner.ts";
import { verifyDocument } from "../../src/app/verify-document.ts";
import type { Report } from "../../src/core/report.ts";
import { loadContexts, nodeTools } from "../../src/net/node-tools.ts";
import { openNodePaper } from "../../src/render/node-paper.ts";
import { now } from "./sign.ts";
import { evidenceFor, recognised, signedSample } from "./signed-sample.ts";

const baseUrl = "https://certificates.example.mn";
const { bundled } = await loadContexts();
const contexts = deploymentContexts(bundled, { baseUrl, formerBaseUrls: [], timeZone: "Asia/Ulaanbaatar" });
const tools = { ...nodeTools, contexts };

/** What the service and the command say of a file, where the centre of the samples is recognised and nothing revoked. */
export async function verifiedPaper(file: Uint8Array, layouts?: Parameters<typeof openNodePaper>[0]): Promise<Report> {
	const evidence = await evidenceFor(await signedSample());
	const deps = {
		examiner: openExaminer(tools, openNodePaper(layouts)),
		gather: async () => evidence,
		recognised: async () => recognised,
		tools,
		clock: () => now,
		allowedHosts: new Set<string>(),
	};
	return (await verifyDocument(deps, file)).report;
}
