import { certificateAddress } from "../../app/deployment.ts";
import type { NameChange } from "../../app/replace/correction.ts";
import { replaceCertificate } from "../../app/replace/replace-certificate.ts";
import { awardResults } from "../../core/award.ts";
import { TamgaError } from "../../core/errors.ts";
import { readScore } from "../../core/roster/read-score.ts";
import { withOffice, withSteadyClock } from "../office.ts";
import { print, say } from "../output.ts";

interface ReplaceOptions {
	readonly reason: string;
	readonly request?: string;
	readonly familyNative?: string;
	readonly givenNative?: string;
	readonly familyLatin?: string;
	readonly givenLatin?: string;
	readonly nameOrder?: string;
	readonly result?: string;
	readonly score?: string;
	readonly json?: boolean;
}

export async function replace(certificate: string, options: ReplaceOptions): Promise<void> {
	const { reason, request, json = false } = options;
	const correction = { name: nameChange(options), ...resultChange(options) };
	await withOffice(async (office) => {
		const asked = { certificate, correction, reason, ...(request === undefined ? {} : { request }) };
		const done = await replaceCertificate(withSteadyClock(office), asked);
		await office.lists.keepUp();
		const address = certificateAddress(office.deployment, done.id);
		if (json) return print(JSON.stringify({ ...done, address }));
		print(done.id);
		if (done.resumed) say("Another run had begun it; that one was finished, with what it was given.");
		say(`${done.replaced} is revoked. The new certificate is at ${address}; tamga notify tells its holder.`);
	});
}

function nameChange({ familyNative, givenNative, familyLatin, givenLatin, nameOrder }: ReplaceOptions): NameChange {
	return {
		...(familyNative === undefined ? {} : { family_native: familyNative }),
		...(givenNative === undefined ? {} : { given_native: givenNative }),
		...(familyLatin === undefined ? {} : { family_latin: familyLatin }),
		...(givenLatin === undefined ? {} : { given_latin: givenLatin }),
		...(nameOrder === undefined ? {} : { name_order: nameOrder }),
	};
}

function resultChange({ result: word, score }: ReplaceOptions) {
	const result = awardResults.find((known) => known === word);
	if (word !== undefined && result === undefined) {
		throw new TamgaError("USAGE", `Write --result as one of: ${awardResults.join(", ")}.`);
	}
	const scorePercent = score === undefined ? undefined : readScore(score)?.percent;
	if (score !== undefined && scorePercent === undefined) {
		throw new TamgaError("USAGE", "Write --score as a number from 0 to 100.");
	}
	return { ...(result === undefined ? {} : { result }), ...(scorePercent === undefined ? {} : { scorePercent }) };
}
