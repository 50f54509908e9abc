import type { MicroCertificate } from "../../core/micro-certificate.ts";
import type { RenderAssets } from "../assets.ts";
import { idIn, numberOf } from "../certificate-facts.ts";
import { type OwnContent, writeDocument } from "../pdf/write-document.ts";
import { certificateCode } from "../qr.ts";
import { fontsOf } from "./book.ts";
import { guilloche } from "./border.ts";
import { codePicture } from "./code-picture.ts";
import { accentOf } from "./palette.ts";
import { templateOf } from "./paper-template.ts";
import { PreparedPapers } from "./prepared-papers.ts";

const shelves = new WeakMap<RenderAssets, PreparedPapers>();

/** Draws a certificate in the layout landscape, version 1. */
export async function drawLandscape1(
	certificate: MicroCertificate,
	signed: string,
	assets: RenderAssets,
): Promise<Uint8Array> {
	const shelf = shelves.get(assets) ?? new PreparedPapers(fontsOf(assets));
	shelves.set(assets, shelf);
	const address = certificate.id;
	// The border and the printed number are made of the certificate's ID.
	const digest = assets.sha256(new TextEncoder().encode(idIn(address)));
	const number = numberOf(certificate, assets);
	const code = certificateCode(address, signed, assets);
	const prepared = await shelf.paperFor(templateOf(certificate));
	const own = await shelf.complete(prepared, { ...certificate, verification: { code, address, number } });
	const pictures = { Q: codePicture(code) };
	const forms = { G: guilloche(digest, accentOf(certificate.course.track)) };
	return writeDocument(prepared.start, { ...own, forms, pictures, ...sign(certificate, signed, assets) });
}

function sign(
	{ issued }: MicroCertificate,
	signed: string,
	assets: RenderAssets,
): Pick<OwnContent, "date" | "fileId" | "attachment"> {
	const date = new Date(issued);
	if (Number.isNaN(date.getTime())) throw new TypeError("the credential's validFrom is no date");
	const bytes = new TextEncoder().encode(signed);
	const attachment = {
		mimeType: "application/vc",
		description: "The signed credential, a W3C Verifiable Credential",
		bytes,
	};
	return { date, fileId: assets.sha256(bytes).slice(0, 16), attachment };
}
