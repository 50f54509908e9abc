import type { LookedUp, Services } from "../../app/services.ts";
import type { Language } from "../../core/languages.ts";
import { type ClaimRequest, isRevoked, ownCertificate } from "./claim-request.ts";

/** A file below a personal link. */
export interface ClaimFile {
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly type: string;
	readonly name: string;
	/** Part of a page; else it is saved. */
	readonly shown?: boolean;
}

interface Form {
	readonly type: string;
	readonly shown?: boolean;
	readonly bytes: (services: Services, certificate: LookedUp) => Promise<Uint8Array>;
}

/** What there is of each certificate, by what follows its id. */
const forms: Readonly<Record<string, Form>> = {
	pdf: { type: "application/pdf", shown: true, bytes: ({ certificates }, { signed }) => certificates.pdf(signed) },
	json: { type: "application/vc", bytes: async (_, { signed }) => new TextEncoder().encode(signed) },
	png: { type: "image/png", bytes: ({ papers }, { signed }) => papers.badgePng(signed) },
	svg: { type: "image/svg+xml", bytes: ({ papers }, { signed }) => papers.badgeSvg(signed) },
	"page.png": { type: "image/png", shown: true, bytes: ({ papers }, { signed }) => papers.pagePicture(signed) },
};

/** The file of that name, made now; `undefined` where there is none. Throws NOT_FOUND for somebody else's certificate. */
export async function claimFile(
	services: Services,
	request: ClaimRequest,
	name: string,
	language: Language,
): Promise<ClaimFile | undefined> {
	const signed = request.certificates.map((certificate) => certificate.signed);
	if (name === "certificates.zip") {
		return { bytes: new Uint8Array(await services.papers.bundle(signed, language)), type: "application/zip", name };
	}
	if (name === "certificates.pdf") {
		const standing = request.certificates.filter(({ record }) => !isRevoked(record));
		if (standing.length === 0) return undefined;
		const papers = standing.map((certificate) => certificate.signed);
		const bytes = new Uint8Array(await services.papers.promotionFile(papers, language));
		return { bytes, type: "application/pdf", name };
	}
	const [, id = "", suffix = ""] = /^([^.]*)\.(.*)$/s.exec(name) ?? [];
	const form = Object.hasOwn(forms, suffix) ? forms[suffix] : undefined;
	if (form === undefined) return undefined;
	const certificate = ownCertificate(request, id);
	const bytes = new Uint8Array(await form.bytes(services, certificate));
	const { type, shown = false } = form;
	return { bytes, type, shown, name: `${certificate.record.id}.${suffix}` };
}
