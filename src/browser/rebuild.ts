import { sha256 } from "@noble/hashes/sha2.js";
import { rebuildCredential, templateHashIn } from "../core/payload/payload.ts";
import { TamgaError } from "../core/errors.ts";
import type { Service } from "./service.ts";

/**
 * The signed credential that a printed code holds, byte for byte as it was issued and still to be judged. Only the
 * template's hash is sent. Throws PAYLOAD_INVALID, PAYLOAD_VERSION, PAYLOAD_TEMPLATE, and NOT_FOUND without a template.
 */
export async function rebuild(payload: string, id: string, service: Service): Promise<Uint8Array> {
	const template = await service.template(templateHashIn(payload));
	if (template === undefined) throw new TamgaError("NOT_FOUND");
	return new TextEncoder().encode(rebuildCredential(payload, template, id, { sha256 }));
}
