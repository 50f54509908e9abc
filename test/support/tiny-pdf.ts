import { deflateSync } from "node:zlib";

/** One file to attach: its bytes, and how they are packed. */
export interface TinyAttachment {
	readonly bytes: Uint8Array | string;
	readonly plain?: boolean;
	/** Extra entries of the stream's dictionary, or replacements. */
	readonly entries?: string;
}

/** The smallest PDF with attachments, as bytes that a test may damage; `catalog` replaces what the catalog says. */
export function tinyPdf(
	attachments: readonly TinyAttachment[],
	{ catalog, trailer = "", more = [] as readonly string[] } = {} as TinyOptions,
): Buffer {
	const parts: Buffer[] = [Buffer.from("%PDF-1.7\n")];
	const add = (...pieces: readonly (string | Uint8Array)[]): void => {
		parts.push(...pieces.map((piece) => Buffer.from(piece)));
	};
	const specifications = attachments.map((_, index) => `${100 + index} 0 R`);
	const names = specifications.map((reference, index) => `(file${index}.json) ${reference}`).join(" ");
	add(
		`1 0 obj\n<< /Type /Catalog ${catalog ?? `/Names << /EmbeddedFiles << /Names [ ${names} ] >> >> /AF [ ${specifications.join(" ")} ]`} >>\nendobj\n`,
	);
	attachments.forEach(({ bytes, plain = false, entries = "" }, index) => {
		const content = plain ? Buffer.from(bytes) : deflateSync(bytes);
		add(`${100 + index} 0 obj\n<< /Type /Filespec /EF << /F ${200 + index} 0 R >> >>\nendobj\n`);
		const filter = plain ? "" : "/Filter /FlateDecode";
		add(
			`${200 + index} 0 obj\n<< ${filter} /Length ${content.length} ${entries} >>\nstream\n`,
			content,
			"\nendstream\nendobj\n",
		);
	});
	for (const object of more) add(object, "\n");
	add(`trailer\n<< /Root 1 0 R ${trailer} >>\nstartxref\n0\n%%EOF\n`);
	return Buffer.concat(parts);
}

interface TinyOptions {
	readonly catalog?: string;
	readonly trailer?: string;
	readonly more?: readonly string[];
}
