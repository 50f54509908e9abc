import type { OpenedExport } from "../app/export/open-export.ts";
import { pinnedKeys, recognisedThrough } from "../app/export/trust-export.ts";
import type { VerifyDeps } from "../app/verify-document.ts";
import type { Config } from "../config.ts";
import { TamgaError } from "../core/errors.ts";
import { withoutFragment } from "../core/verify/did.ts";
import { statusMaxAgeMs } from "../core/verify/policy.ts";
import { type Office, openVerifier } from "../main.ts";
import { givenEvidence } from "./given-evidence.ts";
import { plainLine, say } from "./output.ts";
import type { VerifyOptions } from "./verify-options.ts";

/** A verifier as the options ask for it. Evidence is looked at as a whole before anything is judged by it. */
export async function openAskedVerifier(
	config: Config,
	{ offline = false, evidence, trust, trustBody }: VerifyOptions,
	moment: Date | undefined,
	office: Office | undefined,
): Promise<VerifyDeps> {
	const given = evidence === undefined ? undefined : await givenEvidence(evidence, moment, office);
	const opened = await openVerifier(config, {
		sources: given === undefined ? [] : [given.source],
		offline,
		trusted: trust.map(withoutFragment),
		bodies: trustBody.map(withoutFragment),
		maxAgeMs: offline ? statusMaxAgeMs.offline : statusMaxAgeMs.online,
		...(office === undefined ? {} : { office }),
	});
	const deps = moment === undefined ? opened : opened.at(moment);
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
