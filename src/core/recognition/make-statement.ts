import type { IssuerProfile } from "../issuer-profile.ts";
import type { JsonObject } from "../json.ts";
import { credentialsContext, openBadgesContext } from "../micro-certificate-template.ts";
import { recognitionContextPath } from "../own-contexts.ts";
import { ownContextDigests } from "../verify/own-context-digests.ts";
import { bodyOutput, issuerOutput } from "./output-schemas.ts";
import type { Decision, RecognisedCourse } from "./recognition.ts";
import { endorsementType, recognisedEntityType } from "./statement.ts";

/** What a body has decided. */
export interface Recognising {
	/** Address of the statement, below `baseUrl`. */
	readonly id: string;
	readonly baseUrl: string;
	readonly body: { readonly did: string; readonly profile: Pick<IssuerProfile, "name" | "url"> };
	/** DID of the issuer, of a further body, or of whose course it is. */
	readonly of: string;
	/** What its name is to those who read the statement, as the body writes it. */
	readonly name?: string;
	readonly as: "issuer" | "body" | { readonly course: RecognisedCourse; readonly address: string };
	readonly decision: Decision;
	/** ISO 8601 with zone. */
	readonly validFrom: string;
	readonly validUntil?: string;
	/** A further document in which the same entity is recognised. */
	readonly recognisedIn?: string;
}

/** The statement, still without status and proof. */
export function makeStatement(source: Recognising): JsonObject {
	const { id, baseUrl, body, as, decision, validFrom, validUntil } = source;
	const ownContext = baseUrl + recognitionContextPath;
	const [, digestSRI] = ownContextDigests[recognitionContextPath];
	const isCourse = typeof as === "object";
	return {
		"@context": [credentialsContext, ...(isCourse ? [openBadgesContext] : []), ownContext],
		id,
		type: ["VerifiableCredential", isCourse ? endorsementType : recognisedEntityType],
		name: isCourse ? "Recognition of a course" : "Recognition of an issuer",
		issuer: {
			id: body.did,
			type: isCourse ? ["Profile"] : ["RecognizedIssuer"],
			name: body.profile.name.en,
			...(isCourse ? { url: body.profile.url } : {}),
		},
		validFrom,
		...(validUntil === undefined ? {} : { validUntil }),
		credentialSubject: isCourse ? endorsed(source, as) : recognised(source, as),
		...decisionMembers(decision),
		relatedResource: [{ id: ownContext, mediaType: "application/json", digestSRI }],
		credentialSchema: [{ id: baseUrl + bodyOutput.path, type: "JsonSchema", digestSRI: bodyOutput.digestSRI }],
	};
}

/** Recognized Entities §3.2, §3.3 */
function recognised({ of, name, body, baseUrl, recognisedIn }: Recognising, as: "issuer" | "body"): JsonObject {
	const { path, digestSRI } = as === "issuer" ? issuerOutput : bodyOutput;
	return {
		id: of,
		type: "RecognizedEntity",
		...(name === undefined ? {} : { name }),
		recognizedTo: {
			type: "RecognizedAction",
			action: "issue",
			recognizedBy: body.did,
			outputValidation: { id: baseUrl + path, type: "JsonSchema", digestSRI },
		},
		...(recognisedIn === undefined ? {} : { recognizedIn: { id: recognisedIn, type: "RecognizedEntityCredential" } }),
	};
}

/** Open Badges 3.0 §B.1.8: the address is the achievement's; the course stands beside it in words that can be compared. */
function endorsed({ of, decision }: Recognising, { course, address }: Exclude<Recognising["as"], string>): JsonObject {
	return {
		id: address,
		type: ["EndorsementSubject"],
		endorsementComment: comment(decision),
		recognizedCourse: {
			type: "RecognizedCourse",
			courseCode: course.code,
			...(course.version === undefined ? {} : { courseVersion: course.version }),
			courseIssuer: of,
		},
	};
}

function comment({ number, date }: Decision): string {
	const which = [number === undefined ? "" : ` ${number}`, date === undefined ? "" : ` of ${date}`].join("");
	return `Recognised by decision${which}.`;
}

function decisionMembers({ number, date, jurisdiction, level, credits }: Decision): JsonObject {
	const members = {
		...(number === undefined ? {} : { decisionNumber: number }),
		...(date === undefined ? {} : { decisionDate: date }),
		...(jurisdiction === undefined ? {} : { jurisdiction }),
		...(level === undefined ? {} : { recognizedLevel: level }),
		...(credits === undefined ? {} : { recognizedCredits: credits }),
	};
	const isEmpty = Object.keys(members).length === 0;
	return isEmpty ? {} : { recognitionDecision: { type: "RecognitionDecision", ...members } };
}
