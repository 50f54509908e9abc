import { deploymentContexts } from "../app/deployment.ts";
import { gatherFrom, type EvidenceSource } from "../app/evidence-sources.ts";
import { type Examiner, openExaminer } from "../app/examiner.ts";
import type { ExportFolder } from "../app/export/check-files.ts";
import { openExport, type OpenedExport } from "../app/export/open-export.ts";
import type { Clock } from "../app/ports.ts";
import { openRecogniser } from "../app/recognising/recogniser.ts";
import { recognisedIssuers, type VerifyDeps } from "../app/verify-document.ts";
import { whileUnchanged } from "../app/while-unchanged.ts";
import type { Config } from "../config.ts";
import type { Tools } from "../core/tools.ts";
import { statusMaxAgeMs } from "../core/verify/policy.ts";
import { cachedSource } from "../net/evidence-cache.ts";
import { networkSource } from "../net/network-source.ts";
import { loadContexts, nodeTools } from "../net/node-tools.ts";
import { nodePaper } from "../render/node-paper.ts";
import { datedVerifier } from "./dated-verifier.ts";
import { deploymentOf, type Office } from "./office.ts";

export interface OpenVerifier extends VerifyDeps {
	readonly trustedBodies: readonly string[];
	/** The same as of another moment. */
	at(moment: Date): VerifyDeps;
}

/** What it takes to judge a credential; with or without a data directory, with or without a network. */
export async function openVerifier(
	config: Config,
	options: {
		readonly office?: Office;
		readonly sources?: readonly EvidenceSource[];
		readonly offline?: boolean;
		readonly clock?: Clock;
		readonly trusted?: readonly string[];
		/** Further bodies whose word on recognition counts. */
		readonly bodies?: readonly string[];
		/** Where strangers' work is done in threads of its own; in this one unless stated. */
		readonly examiner?: Examiner;
		/** How old a copy of the list of a statement may be. */
		readonly maxAgeMs?: number;
	} = {},
): Promise<OpenVerifier> {
	const { office, sources = [], offline = false, clock = () => new Date(), trusted = [] } = options;
	const network = offline ? [] : [cachedSource(networkSource({ allowHosts: config.allowHosts }, clock), clock)];
	const tools = office?.tools ?? (await plainTools(config));
	const listed = () => recognisedIssuers(office?.register, [...config.trustedIssuers, ...trusted]);
	const gather = gatherFrom([...sources, ...(office === undefined ? [] : [office.registered]), ...network]);
	const allowedHosts = new Set(config.allowHosts);
	const { examiner = openExaminer(tools, nodePaper), maxAgeMs = statusMaxAgeMs.online } = options;
	const trustedBodies = [...new Set([...config.trustedBodies, ...(options.bodies ?? [])])];
	const version = async (): Promise<string> => (await office?.register.version()) ?? "";
	const recogniser = { examiner, allowedHosts, maxAgeMs, trustedBodies, hasRecord: office !== undefined, version };
	const deps: VerifyDeps = {
		gather,
		recogniser: openRecogniser({ ...recogniser, gather, clock }),
		recognised: office === undefined ? listed : whileUnchanged(office.register, listed),
		examiner,
		tools,
		clock,
		allowedHosts,
	};
	return { ...deps, trustedBodies, at: datedVerifier(deps, { sources, office, network, recogniser }) };
}

/** An export that is whole and as it was signed. Of a signer who is registered at home, the register knows the keys. */
export async function openStaticExport(folder: ExportFolder, now: Date, office?: Office): Promise<OpenedExport> {
	const tools: Tools = { ...nodeTools, contexts: new Map() };
	return await openExport(folder, { tools, now, ...(office === undefined ? {} : { known: office.registered }) });
}

async function plainTools(config: Config): Promise<Tools> {
	const { bundled } = await loadContexts();
	return { ...nodeTools, contexts: deploymentContexts(bundled, deploymentOf(config)) };
}
