import { type PDFContext, type PDFDict, PDFHexString, PDFString } from "pdf-lib";

/** What a file tells about itself. */
export interface Description {
	readonly title: string;
	readonly author: string;
	readonly subject: string;
	/** BCP 47 */
	readonly language: string;
}

const program = "Tamga";

/** The information dictionary (ISO 32000-1 §14.3.3); its entries equal those of `xmp`. */
export function information(context: PDFContext, { title, author, subject }: Description, date: Date): PDFDict {
	const [name, day] = [textString(program), PDFString.fromDate(date)];
	return context.obj({
		Title: textString(title),
		Author: textString(author),
		Subject: textString(subject),
		Creator: name,
		Producer: name,
		CreationDate: day,
		ModDate: day,
	});
}

/** The same as XMP (ISO 16684-1), with the claim to be PDF/A-3b (ISO 19005-3 §6.6.4). */
export function xmp({ title, author, subject }: Description, date: Date): string {
	const day = date.toISOString().replace(/\.\d+Z$/, "Z");
	const [inTitle, inAuthor, inSubject] = [title, author, subject].map(escapeXml);
	return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${inTitle}</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>${inAuthor}</rdf:li></rdf:Seq></dc:creator><dc:description><rdf:Alt><rdf:li xml:lang="x-default">${inSubject}</rdf:li></rdf:Alt></dc:description><xmp:CreatorTool>${program}</xmp:CreatorTool><pdf:Producer>${program}</pdf:Producer><xmp:CreateDate>${day}</xmp:CreateDate><xmp:ModifyDate>${day}</xmp:ModifyDate></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>`;
}

/** Words as a string of a PDF (ISO 32000-1 §7.9.2.2): as they are where that needs no escapes, else in UTF-16. */
export function textString(words: string): PDFString | PDFHexString {
	return /^[ -'*-[\]-~]*$/.test(words) ? PDFString.of(words) : PDFHexString.fromText(words);
}

function escapeXml(text: string): string {
	return text.replace(/[<>&]/g, (character) => `&#${character.charCodeAt(0)};`);
}
