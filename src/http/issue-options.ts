import type { StatusIssueOptions } from "../app/issue-with-status.ts";
import type { Securing } from "../app/secure-document.ts";
import { TamgaError } from "../core/errors.ts";
import { asList, isObject, type Json, type JsonObject } from "../core/json.ts";
import { parseDateTime } from "../core/verify/date-time.ts";
import { limits } from "../core/verify/limits.ts";
import { parsesAsUrl } from "../core/parses-as-url.ts";

/** What an address makes: its own way of securing first, then others that may be asked for; and what its proofs are for. */
export interface Offer {
	readonly securings: readonly [Securing, ...Securing[]];
	readonly purpose: "assertionMethod" | "authentication";
}

/**
 * `options` of a VCALM issue or prove request. What is asked for and cannot be given is refused; members that these
 * suites have no use for, such as `mandatoryPointers`, are passed over.
 * Throws BAD_REQUEST, DATE_INVALID, STRING_LIMIT, PROOF_PURPOSE_MISMATCH or CRYPTOSUITE_UNSUPPORTED.
 */
export function readIssueOptions(options: Json | undefined, { securings, purpose }: Offer): StatusIssueOptions {
	const asked = readObject(options);
	if ((asked["proofPurpose"] ?? purpose) !== purpose) {
		throw new TamgaError("PROOF_PURPOSE_MISMATCH", `Proofs of this address are for ${purpose}.`, {
			path: "/options/proofPurpose",
		});
	}
	return {
		securing: readSecuring(asked, securings),
		...readMember(asked, "created", readMoment),
		...readMember(asked, "expires", readMoment),
		...readMember(asked, "challenge", readText),
		...readMember(asked, "domain", readTexts),
		...readMember(asked, "verificationMethod", readText),
		...readMember(asked, "credentialId", readAddress),
	};
}

function readObject(options: Json | undefined): JsonObject {
	if (options === undefined || options === null) return {};
	if (isObject(options)) return options;
	throw new TamgaError("BAD_REQUEST", "options is an object.", { path: "/options" });
}

/** A JWT is no proof of any type or suite. */
function readSecuring({ type, cryptosuite }: JsonObject, [own, ...others]: Offer["securings"]): Securing {
	const isPlain = type === undefined && cryptosuite === undefined;
	const wanted = cryptosuite === undefined ? own : [own, ...others].find((name) => name === cryptosuite);
	const isProof = (type ?? "DataIntegrityProof") === "DataIntegrityProof" && wanted !== "jwt";
	if (wanted !== undefined && (isPlain || isProof)) return wanted;
	throw new TamgaError("CRYPTOSUITE_UNSUPPORTED", "This address makes other proofs.", { path: "/options" });
}

/** One option by its name, where there is one; `null` is none. */
function readMember<Name extends string, Value>(
	options: JsonObject,
	name: Name,
	read: (value: Json, path: string) => Value,
): { readonly [name in Name]?: Value } {
	const value = options[name];
	if (value === undefined || value === null) return {};
	return { [name]: read(value, `/options/${name}`) } as { readonly [name in Name]?: Value };
}

function readMoment(value: Json, path: string): Date {
	const moment = typeof value === "string" ? parseDateTime(value) : undefined;
	if (moment === undefined) throw new TamgaError("DATE_INVALID", undefined, { path });
	return new Date(moment);
}

function readText(value: Json, path: string): string {
	if (typeof value !== "string" || value === "") throw new TamgaError("BAD_REQUEST", "This is a text.", { path });
	if (value.length > limits.methodCharacters) throw new TamgaError("STRING_LIMIT", undefined, { path });
	return value;
}

/** vc-data-integrity §2.1: one domain, or several. */
function readTexts(value: Json, path: string): string | readonly string[] {
	if (!Array.isArray(value)) return readText(value, path);
	if (value.length === 0) throw new TamgaError("BAD_REQUEST", "This is one text or several.", { path });
	return asList(value).map((text) => readText(text, path));
}

function readAddress(value: Json, path: string): string {
	if (typeof value === "string" && parsesAsUrl(value)) return value;
	throw new TamgaError("BAD_REQUEST", "This is an address.", { path });
}
