import { TamgaError } from "../core/errors.ts";
import { attachmentsOf } from "./read-pdf/attachments.ts";
import { PdfObjects, type PdfStream } from "./read-pdf/objects.ts";
import { PdfDict, PdfName, type PdfValue } from "./read-pdf/values.ts";

const maxFile = 2_000_000;
const maxAttachment = 1_000_000;

/**
 * The credential attached to a PDF, byte for byte. Nothing of the file is believed, drawn or run: only its attachments
 * are read, and never more than a megabyte of each. Throws BODY_TOO_LARGE, PDF_MALFORMED, PDF_ENCRYPTED,
 * PDF_NO_CREDENTIAL, PDF_COLLECTION (none, in a file of papers put together), PDF_MULTIPLE_CREDENTIALS (two that differ),
 * PDF_ATTACHMENT_TOO_LARGE.
 */
export async function readCredentialPdf(bytes: Uint8Array): Promise<{ readonly credential: Uint8Array }> {
	if (bytes.length > maxFile) throw new TamgaError("BODY_TOO_LARGE", "A PDF may have 2 megabytes.");
	const credentials = new Map<string, Uint8Array>();
	const { contents, isCollection } = await attachedFiles(bytes);
	for (const content of contents) {
		const text = new TextDecoder().decode(content);
		if (looksLikeCredential(text)) credentials.set(text, content);
	}
	const [credential, ...others] = credentials.values();
	if (credential === undefined) throw new TamgaError(isCollection ? "PDF_COLLECTION" : "PDF_NO_CREDENTIAL");
	if (others.length > 0) throw new TamgaError("PDF_MULTIPLE_CREDENTIALS");
	return { credential };
}

interface Attached {
	readonly contents: readonly Uint8Array[];
	/** As the file says of itself, which changes nothing but the words of a refusal. */
	readonly isCollection: boolean;
}

async function attachedFiles(bytes: Uint8Array): Promise<Attached> {
	try {
		const objects = await PdfObjects.read(bytes);
		if (objects.encrypted) throw new TamgaError("PDF_ENCRYPTED");
		const contents: Uint8Array[] = [];
		for (const stream of attachmentsOf(objects)) contents.push(await contentOf(objects, stream));
		return { contents, isCollection: isCollection(objects) };
	} catch (error) {
		if (error instanceof TamgaError) throw error;
		throw new TamgaError(saysLocked(bytes) ? "PDF_ENCRYPTED" : "PDF_MALFORMED", undefined, { cause: error });
	}
}

/** In a locked file even the packed objects cannot be read, so that reading may end before its trailer. */
function saysLocked(bytes: Uint8Array): boolean {
	return /\/Encrypt[\s<]/.test(new TextDecoder("latin1").decode(bytes));
}

/** The mark of `writeCollection` (ISO 32000-1 §14.5). */
function isCollection(objects: PdfObjects): boolean {
	const entry = (value: PdfValue, key: string): PdfValue => {
		const dict = objects.resolve(value);
		return dict instanceof PdfDict ? dict.get(key) : null;
	};
	const data = entry(entry(entry(objects.root, "PieceInfo"), "Tamga"), "Private");
	const name = objects.resolve(data);
	return name instanceof PdfName && name.name === "Collection";
}

async function contentOf(objects: PdfObjects, stream: PdfStream): Promise<Uint8Array> {
	const content = await objects.contentOf(stream, maxAttachment);
	if (content === undefined) throw new TamgaError("PDF_ATTACHMENT_TOO_LARGE", "An attachment may have 1 megabyte.");
	return content;
}

/** JSON that names a credential's vocabulary or type, or a signed token. Whether it is a good one others decide. */
function looksLikeCredential(text: string): boolean {
	if (/^\s*eyJ[\w-]+\.[\w-]+\.[\w-]*/.test(text)) return true;
	return (
		/^[\s\ufeff]*[{[]/.test(text) &&
		/"@context"|"verifiableCredential"|"Verifiable(?:Credential|Presentation)"/i.test(text)
	);
}
