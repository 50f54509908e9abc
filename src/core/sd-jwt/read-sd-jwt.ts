import { TamgaError } from "../errors.ts";
import { isObject, type Json, type JsonObject } from "../json.ts";
import type { Tools } from "../tools.ts";
import { base64url } from "../verify/base64url.ts";
import { type CompactJws, readCompactJws, readPayload, unsupported } from "../verify/jose/compact-jws.ts";
import { type Disclosure, disclose, readDisclosure } from "./disclosures.ts";

/** An SD-JWT (RFC 9901) taken apart and not yet verified. */
export interface SdJwt {
	readonly jws: CompactJws;
	/** What is said openly and what was disclosed, as one; without the digests. */
	readonly claims: JsonObject;
	/** Names at the top that were disclosed. */
	readonly disclosed: readonly string[];
	/** How many claims (or decoys) stay hidden. */
	readonly hidden: number;
	/** By whom it was presented, to whom and when; undefined for one that nobody presents. */
	readonly keyBinding?: KeyBinding;
}

export interface KeyBinding {
	readonly jws: CompactJws;
	readonly claims: JsonObject;
	/** Whether it was made for exactly these disclosures (RFC 9901 §4.3.1). */
	readonly coversAll: boolean;
}

const longest = 64 * 1024;
const mostDisclosures = 64;
const utf8 = new TextEncoder();

/** What decides about a credential may not be left to its holder's choice (SD-JWT VC §3.2.2.2). */
const neverHidden = ["iss", "nbf", "exp", "cnf", "vct", "vct#integrity", "status", "_sd_alg"];

/** Reads the compact form strictly. Throws ENVELOPE_UNSUPPORTED, SCHEMA_INVALID, or what the strict parser throws. */
export function readSdJwt(text: string, tools: Pick<Tools, "sha256">): SdJwt {
	if (text.length > longest) throw new TamgaError("BODY_TOO_LARGE");
	const end = text.lastIndexOf("~") + 1;
	const [issued = "", ...written] = text.slice(0, end - 1).split("~");
	if (end === 0) throw unsupported("It is no SD-JWT.");
	if (written.length > mostDisclosures) throw new TamgaError("ARRAY_LIMIT");
	const jws = readCompactJws(issued);
	const payload = readPayload(jws);
	if ((payload["_sd_alg"] ?? "sha-256") !== "sha-256") throw unsupported("Its disclosures are hashed in another way.");
	const disclosures = written.map((one) => readDisclosure(one, tools));
	const { claims, hidden } = disclose(payload, disclosures);
	return {
		jws,
		claims,
		disclosed: namesAtTop(payload, disclosures, claims),
		hidden,
		...(end === text.length ? {} : { keyBinding: readKeyBinding(text, end, tools) }),
	};
}

function namesAtTop(payload: JsonObject, disclosures: readonly Disclosure[], claims: JsonObject): readonly string[] {
	const names = Object.keys(claims).filter((name) => !(name in payload));
	const stolen = names.find((name) => neverHidden.includes(name));
	if (stolen !== undefined) throw malformed(`The claim ${stolen} may not be selectively disclosed.`);
	return disclosures.length === 0 ? [] : names;
}

function readKeyBinding(text: string, end: number, tools: Pick<Tools, "sha256">): KeyBinding {
	const jws = readCompactJws(text.slice(end));
	const claims = readPayload(jws);
	const said = hashIn(claims["sd_hash"]);
	const hash = tools.sha256(utf8.encode(text.slice(0, end)));
	return { jws, claims, coversAll: said?.length === hash.length && hash.every((byte, at) => byte === said[at]) };
}

function hashIn(value: Json | undefined): Uint8Array | undefined {
	return typeof value === "string" ? base64url.decode(value) : undefined;
}

/** The issuer's DID as the token names it. */
export function issuerOf({ claims: { iss } }: Pick<SdJwt, "claims">): string {
	return typeof iss === "string" ? iss : "";
}

/** Where its status stands (Token Status List §6.2); `malformed` for what is written in another way. */
export function statusPlaceOf({ status }: JsonObject): StatusReference | undefined | "malformed" {
	if (status === undefined) return undefined;
	const list = isObject(status) ? status["status_list"] : undefined;
	const { idx, uri } = isObject(list) ? list : {};
	if (typeof idx !== "number" || !Number.isSafeInteger(idx) || idx < 0 || typeof uri !== "string") return "malformed";
	return { index: idx, list: uri };
}

export interface StatusReference {
	readonly index: number;
	readonly list: string;
}

function malformed(detail: string): TamgaError {
	return new TamgaError("SCHEMA_INVALID", detail);
}
