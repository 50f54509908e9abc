import { type VerifyDeps, verifyDocument } from "../app/verify-document.ts";
import { TamgaError } from "../core/errors.ts";
import type { Report } from "../core/report.ts";
import { statusMaxAgeMs } from "../core/verify/policy.ts";
import { type ExitCode, verdictExitCodes, worstExitCode } from "./exit-codes.ts";
import { fail } from "./fail.ts";
import type { NamedInput } from "./inputs/named-inputs.ts";
import { print } from "./output.ts";
import { describeReport } from "./report-text.ts";
import type { VerifyOptions } from "./verify-options.ts";

/** What became of one input: its report, or why nobody could read it. */
export type Judged = { readonly name: string } & ({ readonly report: Report } | { readonly unread: TamgaError });

export interface Judging {
	readonly deps: VerifyDeps;
	readonly options: VerifyOptions;
	/** Told of each input when its line has been printed. */
	readonly judged?: (one: Judged) => void;
	/** True when somebody wants no more of them to be taken up. */
	readonly stopped?: () => boolean;
}

/** Judges inputs in order and prints what it finds; one that cannot be read keeps no other from being judged. */
export async function judgeInputs(inputs: AsyncIterable<NamedInput>, judging: Judging): Promise<void> {
	let worst: ExitCode | undefined;
	const note = (found: ExitCode): void => {
		worst = worst === undefined ? found : worstExitCode([worst, found]);
		process.exitCode = worst;
	};
	try {
		for await (const input of inputs) {
			note(await judgeInput(input, judging).catch(fail));
			if (judging.stopped?.() === true) return;
		}
	} catch (error) {
		// What holds the inputs cannot be read to its end.
		note(fail(error));
	}
}

async function judgeInput({ name, read }: NamedInput, { deps, options, judged }: Judging): Promise<ExitCode> {
	try {
		const { report } = await verifyDocument(deps, await read(), expectations(options));
		print(options.json === true ? JSON.stringify({ file: name, ...report }) : describeReport(name, report));
		judged?.({ name, report });
		return verdictExitCodes[report.verdict];
	} catch (error) {
		if (error instanceof TamgaError) judged?.({ name, unread: error });
		throw error;
	}
}

function expectations({ offline = false, challenge, domain }: VerifyOptions) {
	return {
		maxAgeMs: offline ? statusMaxAgeMs.offline : statusMaxAgeMs.online,
		...(challenge === undefined ? {} : { challenge }),
		...(domain === undefined ? {} : { domain }),
	};
}
