import type { OpenedExport } from "../../app/export/open-export.ts";
import { pinnedKeys, recognisedThrough } from "../../app/export/trust-export.ts";
import { type VerifyDeps, verifyDocument } from "../../app/verify-document.ts";
import { statusMaxAgeMs } from "../../core/verify/policy.ts";
import { type Config, readConfig } from "../../config.ts";
import { TamgaError } from "../../core/errors.ts";
import { withoutFragment } from "../../core/verify/did.ts";
import { hasDataDirectory, type Office, openOffice, openVerifier } from "../../main.ts";
import { readMoment } from "../dates.ts";
import { type ExitCode, verdictExitCodes, worstExitCode } from "../exit-codes.ts";
import { fail } from "../fail.ts";
import { givenEvidence } from "../given-evidence.ts";
import { plainLine, print, say } from "../output.ts";
import { isAddress, readNamed } from "../read-input.ts";
import { describeReport } from "../report-text.ts";
import { expectShortRun } from "../short-run.ts";

interface VerifyOptions {
	readonly json?: boolean;
	readonly at?: string;
	readonly offline?: boolean;
	readonly evidence?: string;
	readonly trust: readonly string[];
	readonly trustBody: readonly string[];
	readonly challenge?: string;
	readonly domain?: string;
}

/** One input that cannot be read does not keep the others from being judged. */
export async function verify(inputs: readonly string[], options: VerifyOptions): Promise<void> {
	expectShortRun();
	const config = readConfig();
	const clock = clockOf(options);
	if (options.offline === true && inputs.some(isAddress))
		throw new TamgaError("USAGE", "An address cannot be read with --offline.");
	// The register keeps today's time whatever --at says: a list is never signed for another day than its own.
	const office = hasDataDirectory(config) ? await openOffice(config) : undefined;
	try {
		const judge = await openJudge(config, options, clock, office);
		const found: ExitCode[] = [];
		for (const input of inputs) {
			found.push(await judge(input).catch(fail));
			process.exitCode = worstExitCode(found);
		}
	} finally {
		await office?.close();
	}
}

/** Judges one input, prints the report and answers with its exit code. */
async function openJudge(config: Config, options: VerifyOptions, clock: () => Date, office: Office | undefined) {
	const { json = false, offline = false, challenge, domain } = options;
	const deps = await openDeps(config, options, clock, office);
	const expected = {
		maxAgeMs: offline ? statusMaxAgeMs.offline : statusMaxAgeMs.online,
		...(challenge === undefined ? {} : { challenge }),
		...(domain === undefined ? {} : { domain }),
	};
	return async (input: string): Promise<ExitCode> => {
		const { report } = await verifyDocument(deps, await readNamed(input, config, office), expected);
		print(json ? JSON.stringify({ file: input, ...report }) : describeReport(input, report));
		return verdictExitCodes[report.verdict];
	};
}

/** Evidence is looked at as a whole before anything is judged by it. */
async function openDeps(
	config: Config,
	{ offline = false, evidence, trust, trustBody }: VerifyOptions,
	clock: () => Date,
	office: Office | undefined,
): Promise<VerifyDeps> {
	const given = evidence === undefined ? undefined : await givenEvidence(evidence, clock(), office);
	const deps = await openVerifier(config, {
		sources: given === undefined ? [] : [given.source],
		offline,
		clock,
		trusted: trust.map(withoutFragment),
		bodies: trustBody.map(withoutFragment),
		maxAgeMs: offline ? statusMaxAgeMs.offline : statusMaxAgeMs.online,
		...(office === undefined ? {} : { office }),
	});
	const pinned = pinnedKeys(trust);
	if (given?.exported !== undefined) return await throughExport(deps, given.exported, pinned);
	if (pinned.length === 0) return deps;
	throw new TamgaError(
		"USAGE",
		"A key can be named with --trust only for an export; name the DID, without # and what follows.",
	);
}

async function throughExport(deps: VerifyDeps, exported: OpenedExport, pinned: readonly string[]): Promise<VerifyDeps> {
	const { manifest, signedBy } = exported;
	const recognised = recognisedThrough(exported, await deps.recognised(), pinned);
	const about = `${manifest.credentialSubject.id}, exported ${manifest.validFrom}, signed with ${signedBy}`;
	say(`Evidence: ${plainLine(about)}.`);
	if (recognised.size === 0)
		say(`Nobody is recognised by it unless you trust who signed it: --trust ${plainLine(manifest.issuer)}`);
	return { ...deps, recognised: async () => recognised };
}

function clockOf({ at }: VerifyOptions): () => Date {
	if (at === undefined) return () => new Date();
	const moment = readMoment(at);
	if (moment !== undefined) return () => moment;
	throw new TamgaError("USAGE", "Write --at as 2026-03-01 or 2026-03-01T12:00:00Z.");
}
