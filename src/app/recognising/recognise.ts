import { dayIn, endOfDay, startOfDay } from "../../core/calendar.ts";
import { encodeId } from "../../core/crockford.ts";
import { TamgaError } from "../../core/errors.ts";
import { isRecognisingBody } from "../../core/issuer-profile.ts";
import type { JsonObject } from "../../core/json.ts";
import { makeStatement, type Recognising } from "../../core/recognition/make-statement.ts";
import type { Decision, RecognisedCourse } from "../../core/recognition/recognition.ts";
import type { Deployment } from "../deployment.ts";
import type { IssueDeps } from "../issue-credential.ts";
import { issueWithStatus } from "../issue-with-status.ts";
import type { Random } from "../ports.ts";
import type { Issuer } from "../register/issuers.ts";

export interface RecogniseDeps extends IssueDeps {
	readonly deployment: Deployment;
	readonly random: Random;
}

/** What a body decides, in its own words; days are `YYYY-MM-DD` in the deployment's zone. */
export interface RecogniseRequest {
	/** Slug of the body. */
	readonly body: string;
	/** DID of whom it recognises, or of whose course it is. */
	readonly of: string;
	readonly name?: string;
	readonly as: "issuer" | "body" | RecognisedCourse;
	readonly decision: Decision;
	/** By default the day of the decision, else today. */
	readonly validFrom?: string;
	/** The last day. */
	readonly validUntil?: string;
	readonly recognisedIn?: string;
}

/** A decision on record: the address of its statement, and the statement as signed. */
export interface Recognised {
	readonly id: string;
	readonly statement: JsonObject;
}

/** Signs a decision as a credential with a status, and puts it on record. */
export async function recognise(deps: RecogniseDeps, request: RecogniseRequest): Promise<Recognised> {
	const { register, clock } = deps;
	const body = chosenBody(await register.issuers(), request.body);
	const source = sourceOf(deps, body, request);
	const statement = await issueWithStatus(deps, makeStatement(source));
	await register.saveStatement({
		id: source.id,
		body: body.did,
		about: [request.of],
		origin: "own",
		signed: JSON.stringify(statement),
		recordedAt: clock().toISOString(),
	});
	return { id: source.id, statement };
}

/** Throws NOT_FOUND, and USAGE for an issuer that is no recognising body. */
export function chosenBody(issuers: readonly Issuer[], slug: string): Issuer {
	const body = issuers.find((one) => one.slug === slug);
	if (body === undefined) throw new TamgaError("NOT_FOUND", `No issuer ${slug} is registered.`);
	if (isRecognisingBody(body.profile)) return body;
	throw new TamgaError("USAGE", `${slug} awards certificates; a body has "kind": "recognising-body" in its file.`);
}

function sourceOf({ deployment, random, clock }: RecogniseDeps, body: Issuer, request: RecogniseRequest): Recognising {
	const { of, name, as, decision, validFrom, validUntil, recognisedIn } = request;
	const { baseUrl, timeZone } = deployment;
	const id = statementAddress(deployment, encodeId(random(16)));
	const start = startOfDay(validFrom ?? decision.date ?? dayIn(timeZone, clock()), timeZone);
	const end = validUntil === undefined ? undefined : endOfDay(validUntil, timeZone);
	if (end !== undefined && Date.parse(end) <= Date.parse(start)) {
		throw new TamgaError("USAGE", "The decision would end before it begins.");
	}
	return {
		id,
		baseUrl,
		body: { did: body.did, profile: body.profile },
		of,
		as: typeof as === "string" ? as : { course: as, address: courseAddress(of, as) ?? `${id}#course` },
		decision,
		validFrom: start,
		...(name === undefined ? {} : { name }),
		...(end === undefined ? {} : { validUntil: end }),
		...(recognisedIn === undefined ? {} : { recognisedIn }),
	};
}

export function statementAddress({ baseUrl }: Pick<Deployment, "baseUrl">, id: string): string {
	return `${baseUrl}/recognitions/${id}`;
}

/** Where a service of Tamga's has its courses; of an issuer without a host nobody knows. */
function courseAddress(of: string, { code, version }: RecognisedCourse): string | undefined {
	const host = /^did:web:([^:]+)/.exec(of)?.[1]?.replace(/%3A/i, ":");
	if (host === undefined) return undefined;
	const path = [code, ...(version === undefined ? [] : [version])].map(encodeURIComponent).join("/");
	return `https://${host}/courses/${path}`;
}
