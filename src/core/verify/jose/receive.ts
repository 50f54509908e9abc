import { TamgaError } from "../../errors.ts";
import { asList, type JsonObject } from "../../json.ts";
import { credentialsContext } from "../../micro-certificate-template.ts";
import { type Finding, failed } from "../finding.ts";
import { isEnvelope } from "../input-kind.ts";
import type { Policy } from "../policy.ts";
import { verifyProofs } from "../proof-set.ts";
import type { Content } from "./jose-header.ts";
import { type OpenedEnvelope, openEnvelope } from "./open-envelope.ts";
import { securingBy, type VerifySecuring } from "./verify-envelope.ts";

/** A credential or presentation as it came, in an envelope or not, and how its signatures are verified. */
export interface Received {
	readonly document: JsonObject;
	readonly verifySecuring: VerifySecuring;
}

/** Gives why not for an envelope that this verifier does not read. Throws a TamgaError for what is malformed. */
export function receive(presented: JsonObject, content: Content, policy: Policy): Received | Finding {
	if (!isEnvelope(presented)) return { document: presented, verifySecuring: verifyProofs };
	try {
		const envelope = openEnvelope(presented);
		if (envelope.content !== content) throw new TamgaError("SCHEMA_INVALID", `It is no ${content}.`, { path: "/type" });
		checkVersion(envelope, policy);
		return { document: envelope.document, verifySecuring: securingBy(envelope) };
	} catch (error) {
		if (!(error instanceof TamgaError) || error.code !== "ENVELOPE_UNSUPPORTED") throw error;
		return failed(error.code, error.detail);
	}
}

/** The claims `vc` and `vp` ended with VCDM 1.1; test suites of VCDM 2.0 still send them. Throws SCHEMA_INVALID. */
function checkVersion({ isClaim, document }: OpenedEnvelope, { profile }: Policy): void {
	const isOfVersion2 = asList(document["@context"])[0] === credentialsContext;
	if (isClaim && isOfVersion2 && profile === "public")
		throw new TamgaError("SCHEMA_INVALID", "It has a vc or vp claim.");
}
