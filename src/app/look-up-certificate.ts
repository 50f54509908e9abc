import { parseId, parseNumber } from "../core/crockford.ts";
import { TamgaError } from "../core/errors.ts";
import type { Report } from "../core/report.ts";
import { readMicroCertificate } from "../core/micro-certificate.ts";
import { listCertificates } from "./certificate-list.ts";
import type { Register } from "./ports.ts";
import type { Certificate } from "./register/certificates.ts";
import type { CertificateService, LookedUp } from "./services.ts";
import { type VerifyDeps, verifyDocument } from "./verify-document.ts";

interface LookUpDeps extends VerifyDeps {
	readonly register: Register;
	/** The same verifier as of another moment. */
	at(moment: Date): VerifyDeps;
}

/** Our own certificates by id or number; judged only where somebody wants to know. */
export function certificateService(deps: LookUpDeps): CertificateService {
	const { register } = deps;
	return {
		byId: async (typed) => {
			const id = parseId(typed);
			return readLookedUp(deps, id === undefined ? undefined : await register.certificate(id));
		},
		byNumber: async (typed) => {
			const number = parseNumber(typed);
			return readLookedUp(deps, number === undefined ? undefined : await register.certificateByNumber(number));
		},
		replacedAt: async (id) => (await register.replacementOf(id))?.issuedAt,
		reportAt: async ({ signed }, moment) => await judged(deps.at(moment), signed),
		list: (filter, slice) => listCertificates(register, filter, slice),
		pdf: (signed) => deps.examiner.draw(signed),
	};
}

/** What can be said of a certificate of the register; `undefined` for one that is not signed. Throws WITHDRAWN. */
export function readLookedUp(deps: VerifyDeps, record: Certificate | undefined): LookedUp | undefined {
	if (record?.erasedAt !== undefined) throw new TamgaError("WITHDRAWN");
	const { signed } = record ?? {};
	if (record === undefined || signed === undefined) return undefined;
	const facts = readMicroCertificate(JSON.parse(signed));
	if (facts === undefined) return undefined;
	return { record, signed, facts, report: () => judged(deps, signed) };
}

async function judged(deps: VerifyDeps, signed: string): Promise<Report> {
	return (await verifyDocument(deps, new TextEncoder().encode(signed))).report;
}
