import { TamgaError } from "../core/errors.ts";
import { isPdf } from "../core/file-kind.ts";
import { limits } from "../core/verify/limits.ts";

export interface OpenedFile {
	/** A credential or presentation as JSON text, or a JWT: what the core's judge takes. */
	readonly credential: Uint8Array;
	/** True where the file has a page that says something besides the credential. */
	readonly isPaper: boolean;
}

/** First bytes of files that hold neither JSON nor a PDF. */
const foreign = ["\x89PNG", "\xff\xd8\xff", "GIF8", "RIFF", "PK\x03\x04", "<"] as const;

/**
 * The credential in a file, by what is in it and not by its name. Readers are fetched when they are needed. Throws
 * UNSUPPORTED_MEDIA_TYPE, BODY_TOO_LARGE and the PDF_… codes.
 */
export async function openFile(file: Uint8Array): Promise<OpenedFile> {
	if (file.length > limits.inputBytes) throw new TamgaError("BODY_TOO_LARGE");
	if (isPdf(file)) {
		const { readCredentialPdf } = await import("../render/read-credential-pdf.ts");
		return { credential: (await readCredentialPdf(file)).credential, isPaper: true };
	}
	const start = String.fromCharCode(...file.subarray(0, 64)).trimStart();
	if (foreign.some((mark) => start.startsWith(mark))) throw new TamgaError("UNSUPPORTED_MEDIA_TYPE");
	return { credential: file, isPaper: false };
}
