import { TamgaError } from "../core/errors.ts";
import { fileKind } from "../core/file-kind.ts";
import { limits } from "../core/verify/limits.ts";

export interface OpenedFile {
	/** A credential or presentation as JSON text, or a JWT: what the core's judge takes. */
	readonly credential: Uint8Array;
	/** What is around it and says something besides the credential: a page, a picture, or nothing. */
	readonly around: "paper" | "picture" | "nothing";
}

/**
 * The credential in a file, by what is in it and not by its name. Readers are fetched when they are needed. Throws
 * UNSUPPORTED_MEDIA_TYPE, BODY_TOO_LARGE and the PDF_… and BADGE_… codes.
 */
export async function openFile(file: Uint8Array): Promise<OpenedFile> {
	if (file.length > limits.inputBytes) throw new TamgaError("BODY_TOO_LARGE");
	const kind = fileKind(file);
	if (kind === "foreign") throw new TamgaError("UNSUPPORTED_MEDIA_TYPE");
	if (kind === "text") return { credential: file, around: "nothing" };
	if (kind === "pdf") {
		const { readCredentialPdf } = await import("../render/read-credential-pdf.ts");
		return { credential: (await readCredentialPdf(file)).credential, around: "paper" };
	}
	const { readCredentialPicture } = await import("../render/read-credential-picture.ts");
	return { credential: await readCredentialPicture(file), around: "picture" };
}
