import type { IssuingSuite } from "../app/issue-credential.ts";
import type { StatusIssueOptions } from "../app/issue-with-status.ts";
import { TamgaError } from "../core/errors.ts";
import { isObject, type Json, type JsonObject } from "../core/json.ts";
import { parseDateTime } from "../core/verify/date-time.ts";

/**
 * `options` of a VCALM issue request. `suites` are those of the address, its own first. What is asked for and cannot be
 * given is refused; members that these suites have no use for, such as `mandatoryPointers`, are passed over.
 * Throws BAD_REQUEST, DATE_INVALID or CRYPTOSUITE_UNSUPPORTED.
 */
export function readIssueOptions(
	options: Json | undefined,
	[own, ...others]: readonly [IssuingSuite, ...IssuingSuite[]],
): StatusIssueOptions {
	const asked = readObject(options);
	return { suite: readSuite(asked, own, others), ...readCreated(asked), ...readCredentialId(asked) };
}

/** The same where the signature is around the credential, and there is no suite to choose. Throws BAD_REQUEST or DATE_INVALID. */
export function readJwtOptions(options: Json | undefined): Pick<StatusIssueOptions, "created"> {
	const { type, cryptosuite, ...others } = readObject(options);
	if (type === undefined && cryptosuite === undefined) return readCreated(others);
	throw new TamgaError("CRYPTOSUITE_UNSUPPORTED", "This address makes JWTs.", { path: "/options" });
}

function readObject(options: Json | undefined): JsonObject {
	if (options === undefined || options === null) return {};
	if (isObject(options)) return options;
	throw new TamgaError("BAD_REQUEST", "options is an object.", { path: "/options" });
}

function readSuite(options: JsonObject, own: IssuingSuite, others: readonly IssuingSuite[]): IssuingSuite {
	const { type = "DataIntegrityProof", cryptosuite = own } = options;
	const suite = [own, ...others].find((name) => name === cryptosuite);
	if (type === "DataIntegrityProof" && suite !== undefined) return suite;
	throw new TamgaError("CRYPTOSUITE_UNSUPPORTED", "This address makes other proofs.", { path: "/options" });
}

function readCreated({ created }: JsonObject): Pick<StatusIssueOptions, "created"> {
	if (created === undefined || created === null) return {};
	const moment = typeof created === "string" ? parseDateTime(created) : undefined;
	if (moment === undefined) throw new TamgaError("DATE_INVALID", undefined, { path: "/options/created" });
	return { created: new Date(moment) };
}

function readCredentialId({ credentialId }: JsonObject): Pick<StatusIssueOptions, "credentialId"> {
	if (credentialId === undefined || credentialId === null) return {};
	if (typeof credentialId === "string" && URL.canParse(credentialId)) return { credentialId };
	throw new TamgaError("BAD_REQUEST", "credentialId is an address.", { path: "/options/credentialId" });
}
