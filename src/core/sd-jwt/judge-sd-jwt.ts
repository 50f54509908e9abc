import { type EvidenceMap, evidenceKey, type EvidenceRequest } from "../evidence.ts";
import type { Json, JsonObject } from "../json.ts";
import type { CredentialSummary, Report, StatusSummary } from "../report.ts";
import { buildReport, type Findings } from "../verify/build-report.ts";
import { carriesItsKey } from "../verify/did.ts";
import { combine, type Finding, failed, notRun, pass, undetermined } from "../verify/finding.ts";
import { checkRecognition } from "../verify/issuer.ts";
import { limits } from "../verify/limits.ts";
import { clockSkewMs } from "../verify/signing-conditions.ts";
import { checkValidity } from "../verify/validity.ts";
import { checkKeyBinding } from "./key-binding.ts";
import { issuerOf, type SdJwt, statusPlaceOf } from "./read-sd-jwt.ts";
import { checkTokenStatus } from "./token-status.ts";
import { type TokenJudging, verifyIssuerJws } from "./verify-jws.ts";

/** What a verifier asked of a wallet. */
export interface Asked {
	readonly nonce: string;
	/** Whom the verifier is: what the presentation must be made for. */
	readonly audience: string;
	/** Whether this verifier knows such a type. */
	readonly knowsType: (vct: string) => boolean;
}

/** What is still missing to judge it: the issuer's keys and the status list. */
export function planSdJwt(sdJwt: SdJwt, evidence: EvidenceMap): readonly EvidenceRequest[] {
	const issuer = issuerOf(sdJwt);
	const place = statusPlaceOf(sdJwt.claims);
	const needsKeys = issuer !== "" && issuer.length <= limits.controllerCharacters && !carriesItsKey(issuer);
	const wanted: readonly EvidenceRequest[] = [
		...(needsKeys ? [{ kind: "controller-document" as const, id: issuer }] : []),
		...(place !== undefined && place !== "malformed" ? [{ kind: "status-list" as const, id: place.list }] : []),
	];
	return wanted.filter((request) => !evidence.has(evidenceKey(request)));
}

/** Judges an SD-JWT VC that a wallet presented, by the same rules as every other credential. Pure. */
export async function judgeSdJwt(sdJwt: SdJwt, asked: Asked, judging: TokenJudging): Promise<Report> {
	const { claims, jws } = sdJwt;
	const issuer = issuerOf(sdJwt);
	const signed = verifyIssuerJws(jws, claims, issuer, judging);
	const status = await checkTokenStatus(claims, issuer, judging);
	const dates = datesOf(claims);
	const findings: Findings = {
		syntax: checkHeader(jws.header),
		context: checkVocabulary(claims["vct"], asked),
		proof: combine([signed.signature, checkIssuedAt(claims, judging.now), checkKeyBinding(sdJwt, asked, judging)]),
		issuer: signed.key,
		validity:
			dates === undefined ? failed("DATE_INVALID") : checkValidity({ ...dates, issuers: [], status: [] }, judging.now),
		status: status.finding,
	};
	return buildReport({
		findings,
		recognition: issuer === "" ? notRun : checkRecognition(issuer, judging.policy),
		recognitionWarns: false,
		now: judging.now,
		credential: summarise(claims, issuer, status.summaries, judging),
	});
}

/** `vc+sd-jwt` is how drafts called it, and wallets still hold such. */
function checkHeader({ typ, crit }: JsonObject): Finding {
	const isKnown = typ === "dc+sd-jwt" || typ === "vc+sd-jwt";
	return isKnown && crit === undefined ? pass : failed("ENVELOPE_UNSUPPORTED");
}

function checkVocabulary(vct: Json | undefined, { knowsType }: Asked): Finding {
	if (typeof vct !== "string" || vct === "") return failed("SCHEMA_INVALID", "It has no type.", "/vct");
	return knowsType(vct) ? pass : undetermined("CONTEXT_NOT_ALLOWED", undefined, "/vct");
}

function checkIssuedAt({ iat }: JsonObject, now: Date): Finding {
	if (iat === undefined) return pass;
	if (typeof iat !== "number") return failed("PROOF_INVALID", "A date in the claims is no number.");
	return iat * 1000 > now.getTime() + clockSkewMs ? failed("PROOF_CREATED_IN_FUTURE") : pass;
}

/** `nbf` and `exp` in the form in which all other dates come; `undefined` for what is no date. */
function datesOf({ nbf, exp }: JsonObject) {
	const [from, until] = [moments(nbf), moments(exp)];
	return from === undefined || until === undefined ? undefined : { validFrom: from, validUntil: until };
}

function moments(date: Json | undefined): readonly string[] | undefined {
	if (date === undefined) return [];
	const moment = typeof date === "number" ? new Date(date * 1000) : undefined;
	return moment === undefined || Number.isNaN(moment.getTime()) ? undefined : [moment.toISOString()];
}

function summarise(
	claims: JsonObject,
	issuer: string,
	status: readonly StatusSummary[],
	{ policy }: TokenJudging,
): CredentialSummary {
	const registeredName = policy.recognised.get(issuer);
	const [validFrom, validUntil] = [moments(claims["nbf"])?.[0], moments(claims["exp"])?.[0]];
	return {
		...text("id", claims["id"]),
		types: typeof claims["vct"] === "string" ? [claims["vct"]] : [],
		issuer: {
			id: issuer,
			...(registeredName === undefined ? {} : { registeredName }),
			recognised: registeredName !== undefined,
		},
		...text("name", claims["course_title"]),
		...text("subjectName", claims["name"]),
		...(validFrom === undefined ? {} : { validFrom }),
		...(validUntil === undefined ? {} : { validUntil }),
		status,
	};
}

function text<Name extends string>(name: Name, value: Json | undefined): { readonly [N in Name]?: string } {
	return typeof value === "string" ? ({ [name]: value } as { readonly [N in Name]?: string }) : {};
}
