import { TamgaError } from "../../errors.ts";
import type { Json, JsonObject } from "../../json.ts";
import { limits } from "../limits.ts";
import type { SigningKeyType } from "../public-key.ts";
import { unsupported } from "./compact-jws.ts";

export type Content = "credential" | "presentation";

/** What a header says that decides. Keys and addresses of keys in it (`jwk`, `jku`, `x5c`, …) are never looked at. */
export interface JoseHeader {
	/** The one kind of key that the algorithm takes. */
	readonly keyType: SigningKeyType;
	readonly kid?: string;
	/** A claim that is said in the header too (RFC 7519 §5.3). */
	readonly iss?: Json;
	/** `credential`: by VC-JOSE-COSE the payload is the document. `claim`: by VCDM 1.1 §6.3.1 it is in `vc` or `vp`. */
	readonly form: "document" | "claim" | "either";
}

/** RFC 7518 §3.4 and RFC 8037 §3.1; `none`, `HS…`, `RS…` and all others are not for credentials of ours. */
const keyTypes: Readonly<Record<string, SigningKeyType>> = { EdDSA: "Ed25519", ES256: "P-256", ES384: "P-384" };

const contentTypes = { credential: "vc", presentation: "vp" } as const;

/** Judges the header of a JWS around a credential or presentation (VC-JOSE-COSE §3.1). Throws ENVELOPE_UNSUPPORTED. */
export function readJoseHeader(header: JsonObject, content: Content): JoseHeader {
	const { kid, iss } = header;
	const keyType = joseKeyType(header);
	if (keyType === undefined) throw unsupported("Its algorithm is not accepted.");
	// RFC 7515 §4.1.11: an extension that must be understood, and we understand none. RFC 7797: the unencoded payload.
	if ("crit" in header || "b64" in header) throw unsupported("It demands an extension.");
	const form = formOf(header["typ"], content);
	if (!isContentType(header["cty"], content)) throw unsupported("Its content is declared as something else.");
	return {
		keyType,
		form,
		...(kid === undefined ? {} : { kid: readKid(kid) }),
		...(iss === undefined ? {} : { iss }),
	};
}

/** The kind of key that the header's algorithm takes; `undefined` for an algorithm that is not accepted. */
export function joseKeyType({ alg }: JsonObject): SigningKeyType | undefined {
	return typeof alg === "string" && Object.hasOwn(keyTypes, alg) ? keyTypes[alg] : undefined;
}

function formOf(typ: Json | undefined, content: Content): JoseHeader["form"] {
	if (typ === undefined) return "either";
	const type = mediaType(typ);
	if (type === `${contentTypes[content]}+jwt`) return "document";
	if (type === "jwt") return "claim";
	throw unsupported(`It is not declared as a ${content}.`);
}

function isContentType(cty: Json | undefined, content: Content): boolean {
	return cty === undefined || mediaType(cty) === contentTypes[content];
}

/** RFC 7515 §4.1.9: a media type in any case, with or without `application/`. */
function mediaType(value: Json): string {
	return typeof value === "string" ? value.toLowerCase().replace(/^application\//, "") : "";
}

function readKid(kid: Json): string {
	if (typeof kid !== "string" || kid === "") throw unsupported("Its key id is no text.");
	if (kid.length > limits.methodCharacters) throw new TamgaError("STRING_LIMIT", "Its key id is too long.");
	return kid;
}
