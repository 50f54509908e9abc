import { parseId } from "../crockford.ts";
import { TamgaError } from "../errors.ts";
import { asList, isObject, type Json } from "../json.ts";
import { microCertificateContextPath } from "../own-contexts.ts";
import { type SignedParts, signatureLength, signedCredential } from "../signed-credential.ts";
import { hex } from "../hex.ts";
import { type Fields, slotsOf, type Template, templateHash } from "../template.ts";
import { isWellFormed } from "../text.ts";
import type { Tools } from "../tools.ts";
import { bytesDigit, type Digit, DigitReader, digit, joinDigits, takeBytes } from "./mixed-radix.ts";
import { packFields, unpackFields } from "./packed-fields.ts";
import type { Known } from "./packings.ts";
import { fieldPackings, proofPackings } from "./slot-packings.ts";

/**
 * A signed certificate as one decimal number, docs/qr-payload.md. Its least significant digit is the format's version;
 * then come the template's hash, the signature, the proof's fields and the certificate's.
 */
const version = 1;

/** Decimal digits; what is longer fits no code that is printed. */
const longest = 1100;

/** `undefined` where the certificate is too long, or has no id that an address ends with. */
export function writePayload(parts: SignedParts, tools: Pick<Tools, "sha256">): string | undefined {
	const { template, fields, proof, signature } = parts;
	const id = idIn(documentId(template, fields));
	if (id === undefined || signature.length !== signatureLength) return undefined;
	const known = knownFrom(template, id);
	const proofDigits = packFields({ ...proof }, known, proofPackings);
	const fieldDigits = packFields(fields, known, fieldPackings);
	if (proofDigits === undefined || fieldDigits === undefined) return undefined;
	const digits = [
		digit(version, 10),
		hashDigit(template, tools),
		bytesDigit(signature),
		...proofDigits,
		...fieldDigits,
	];
	const payload = joinDigits(digits).toString();
	return payload.length > longest ? undefined : payload;
}

/** Hashing takes longer than all the rest, and certificates that are printed together share their templates. */
const hashes = new WeakMap<Template, Digit>();

function hashDigit(template: Template, tools: Pick<Tools, "sha256">): Digit {
	const known = hashes.get(template) ?? digit(BigInt(`0x${templateHash(template, tools)}`), 1n << 256n);
	hashes.set(template, known);
	return known;
}

/** The hash of the template that a payload needs, in hexadecimal. Throws PAYLOAD_INVALID, PAYLOAD_VERSION. */
export function templateHashIn(payload: string): string {
	return open(payload).hash;
}

/**
 * The signed credential, byte for byte as it was issued: JSON that is still to be verified, as anybody's is. `address` is
 * where the payload was found, BASE_URL/c/ID, or the ID alone; its host is not looked at, so that mirrors work, and
 * under another ID the signature cannot hold. Throws PAYLOAD_INVALID, PAYLOAD_VERSION, PAYLOAD_TEMPLATE.
 */
export function rebuildCredential(
	payload: string,
	template: Template,
	address: string,
	tools: Pick<Tools, "sha256">,
): string {
	const { reader, hash } = open(payload);
	if (templateHash(template, tools) !== hash) throw new TamgaError("PAYLOAD_TEMPLATE");
	const id = idIn(address);
	const parts = id === undefined ? undefined : readParts(reader, template, id);
	// A certificate has one payload: what can be written shorter or otherwise is nobody's.
	if (parts === undefined || writePayload(parts, tools) !== payload) throw new TamgaError("PAYLOAD_INVALID");
	if (idIn(documentId(template, parts.fields)) !== id) {
		throw new TamgaError("PAYLOAD_INVALID", "It belongs to another address.");
	}
	return signedCredential(parts);
}

function open(payload: string): { readonly reader: DigitReader; readonly hash: string } {
	if (payload.length > longest || !/^[1-9]\d*$/.test(payload)) throw new TamgaError("PAYLOAD_INVALID");
	const reader = new DigitReader(BigInt(payload));
	if (reader.takeNumber(10) !== version) throw new TamgaError("PAYLOAD_VERSION");
	return { reader, hash: hex(takeBytes(reader, 32)) };
}

function readParts(reader: DigitReader, template: Template, id: string): SignedParts | undefined {
	const known = knownFrom(template, id);
	const signature = takeBytes(reader, signatureLength);
	const proof = unpackFields(["created", "verificationMethod"], reader, known, proofPackings);
	const fields = unpackFields(slotsOf(template), reader, known, fieldPackings);
	const { created, verificationMethod } = proof ?? {};
	if (created === undefined || verificationMethod === undefined || fields === undefined) return undefined;
	if (reader.left !== 0n || !Object.values(fields).every(isWellFormed)) return undefined;
	return { template, fields, proof: { created, verificationMethod }, signature };
}

/** The ID that an address ends with; what comes after `?` or `#` is no part of it. */
function idIn(address: Json | undefined): string | undefined {
	return typeof address === "string" ? parseId(address.replace(/[?#].*$/s, "").replace(/^.*\//s, "")) : undefined;
}

function documentId({ id }: Template, fields: Fields): Json | undefined {
	return isObject(id) && typeof id["$slot"] === "string" ? fields[id["$slot"]] : id;
}

function knownFrom(template: Template, id: string): Omit<Known, "fields"> {
	const { issuer } = template;
	const did = isObject(issuer) ? issuer["id"] : issuer;
	const ours = asList(template["@context"]).find(
		(context) => typeof context === "string" && context.endsWith(microCertificateContextPath),
	);
	return {
		id,
		...(typeof did === "string" ? { issuer: did } : {}),
		...(typeof ours === "string" ? { base: ours.slice(0, -microCertificateContextPath.length) } : {}),
	};
}
