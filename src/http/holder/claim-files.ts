import type { LookedUp, Services } from "../../app/services.ts";
import { type ClaimRequest, ownCertificate } from "./claim-request.ts";

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
};

/** The file of that name, made now; `undefined` where there is none. Throws NOT_FOUND for somebody else's certificate. */
export async function claimFile(
	services: Services,
	request: ClaimRequest,
	name: string,
): Promise<ClaimFile | undefined> {
	const [, id = "", suffix = ""] = /^([^.]*)\.(.*)$/s.exec(name) ?? [];
	const form = Object.hasOwn(forms, suffix) ? forms[suffix] : undefined;
	if (form === undefined) return undefined;
	const certificate = ownCertificate(request, id);
	const bytes = new Uint8Array(await form.bytes(services, certificate));
	const { type, shown = false } = form;
	return { bytes, type, shown, name: `${certificate.record.id}.${suffix}` };
}
