import { parseId } from "../../core/crockford.ts";
import { TamgaError } from "../../core/errors.ts";
import { isStatusReason, type StatusReason } from "../../core/status-change.ts";
import { type IssueAwardsDeps, resumeUnfinished } from "../issue-awards.ts";
import type { Register } from "../ports.ts";
import type { Issuer } from "../register/issuers.ts";
import { type Correction, correctedName, nameChangeIn } from "./correction.ts";
import { type Corrected, prepareReplacement, type Replaced, readReplaced } from "./prepare-replacement.ts";

export interface ReplaceRequest {
	/** Id or address of the certificate. */
	readonly certificate: string;
	/** The holder's request that is granted; what it asks for counts where `correction` says nothing. */
	readonly request?: string;
	readonly correction: Correction;
	readonly reason: string;
}

export interface ReplaceResult {
	/** Ids of the new certificate and of the one that it takes the place of. */
	readonly id: string;
	readonly replaced: string;
	/** True when another run had begun it, and it was finished now. */
	readonly resumed: boolean;
}

/** Reasons for which a certificate is issued again; the others say that there is nothing to issue. */
export const replaceReasons = [
	"name-corrected",
	"result-corrected",
	"issued-in-error",
	"superseded",
] as const satisfies readonly StatusReason[];

/**
 * Issues a certificate again with something corrected: under a new id, naming the old one, which is revoked with it.
 * All or nothing: what a killed run had begun is finished by the next one. Throws NOT_FOUND, ALREADY_EXISTS, REVOKED,
 * NAME_INVALID, REASON_UNKNOWN, USAGE.
 */
export async function replaceCertificate(deps: IssueAwardsDeps, request: ReplaceRequest): Promise<ReplaceResult> {
	const { register } = deps;
	const reason = checkedReason(request.reason);
	const replaced = readReplaced(await register.certificate(idIn(request.certificate)));
	const issuer = await issuerOf(register, replaced);
	const begun = await register.replacementOf(replaced.record.id);
	const resumed = begun !== undefined && begun.issuedAt === undefined;
	if (!resumed) await prepare(deps, issuer, replaced, request, reason);
	await resumeUnfinished(deps, issuer);
	const made = await register.replacementOf(replaced.record.id);
	if (made === undefined) throw new TypeError("what was prepared is in the register");
	return { id: made.id, replaced: replaced.record.id, resumed };
}

async function prepare(
	deps: IssueAwardsDeps,
	issuer: Issuer,
	replaced: Replaced,
	{ request, correction }: ReplaceRequest,
	reason: StatusReason,
): Promise<void> {
	const { register, keyRing } = deps;
	// A wrong name or a locked key is found before anything is stored.
	const corrected = applied(await correctionOf(register, correction, request), replaced);
	await keyRing.signer(issuer.slug);
	const [places = []] = await register.takePlaces(issuer.slug, 1);
	const certificate = await prepareReplacement(deps, issuer, replaced, corrected, places);
	await register.prepareReplacement(certificate, { reason, ...(request === undefined ? {} : { request }) });
}

async function correctionOf(register: Register, given: Correction, request?: string): Promise<Correction> {
	if (request === undefined) return given;
	const { wanted } = (await register.nameRequest(parseId(request) ?? "")) ?? {};
	if (wanted === undefined) throw new TamgaError("NOT_FOUND", `There is no open request ${request}.`);
	return { ...given, name: { ...nameChangeIn(wanted), ...given.name } };
}

function applied({ name = {}, ...rest }: Correction, { record, facts }: Replaced): Corrected {
	if (rest.scorePercent !== undefined && facts.score === undefined) {
		throw new TamgaError("USAGE", "This certificate states no score.");
	}
	return { ...rest, name: correctedName(facts.holder, name, record.learner.country) };
}

function checkedReason(reason: string): StatusReason {
	const known = replaceReasons.find((one) => one === reason);
	if (known !== undefined && isStatusReason(known)) return known;
	throw new TamgaError("REASON_UNKNOWN", `Use one of: ${replaceReasons.join(", ")}.`);
}

async function issuerOf(register: Register, { record }: Replaced): Promise<Issuer> {
	const issuer = await register.issuer(record.issuer);
	if (issuer === undefined) throw new TamgaError("NOT_FOUND", "Its issuer is not registered here.");
	return issuer;
}

function idIn(text: string): string {
	const id = parseId(text.replace(/^.*\//, ""));
	if (id === undefined) throw new TamgaError("USAGE", "A certificate's id has 26 letters and digits.");
	return id;
}
