import { readBakedPng } from "../core/baked/baked-png.ts";
import { readBakedSvg } from "../core/baked/baked-svg.ts";
import { TamgaError } from "../core/errors.ts";
import { fileKind } from "../core/file-kind.ts";
import { limits } from "../core/verify/limits.ts";
import { inflate } from "./inflate.ts";

/**
 * The credential baked into a PNG or SVG (Open Badges 3.0 §5.3), still to be judged. Nothing of the picture is drawn, run
 * or believed. Throws BODY_TOO_LARGE and the BADGE_… codes.
 */
export async function readCredentialPicture(picture: Uint8Array): Promise<Uint8Array> {
	if (picture.length > limits.inputBytes) throw new TamgaError("BODY_TOO_LARGE", "A picture may have 2 megabytes.");
	return fileKind(picture) === "png" ? await readBakedPng(picture, inflate) : readBakedSvg(picture);
}
