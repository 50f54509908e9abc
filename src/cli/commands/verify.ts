import { statusMaxAgeMs, verifyDocument } from "../../app/verify-document.ts";
import { type Config, readConfig } from "../../config.ts";
import { TamgaError } from "../../core/errors.ts";
import { hasDataDirectory, openOffice, openVerifier } from "../../main.ts";
import { readMoment } from "../dates.ts";
import { type ExitCode, verdictExitCodes, worstExitCode } from "../exit-codes.ts";
import { fail } from "../fail.ts";
import { givenEvidence } from "../given-evidence.ts";
import { print } from "../output.ts";
import { isAddress, readNamed } from "../read-input.ts";
import { describeReport } from "../report-text.ts";

interface VerifyOptions {
	readonly json?: boolean;
	readonly at?: string;
	readonly offline?: boolean;
	readonly evidence?: string;
	readonly trust: readonly string[];
	readonly challenge?: string;
	readonly domain?: string;
}

/** One input that cannot be read does not keep the others from being judged. */
export async function verify(inputs: readonly string[], options: VerifyOptions): Promise<void> {
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
async function openJudge(
	config: Config,
	{ json = false, offline = false, evidence, trust, challenge, domain }: VerifyOptions,
	clock: () => Date,
	office: Awaited<ReturnType<typeof openOffice>> | undefined,
) {
	const sources = evidence === undefined ? [] : [await givenEvidence(evidence, clock())];
	const given = { sources, offline, clock, trusted: trust, ...(office === undefined ? {} : { office }) };
	const deps = await openVerifier(config, given);
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

function clockOf({ at }: VerifyOptions): () => Date {
	if (at === undefined) return () => new Date();
	const moment = readMoment(at);
	if (moment !== undefined) return () => moment;
	throw new TamgaError("USAGE", "Write --at as 2026-03-01 or 2026-03-01T12:00:00Z.");
}
