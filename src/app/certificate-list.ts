import type { StatusReason } from "../core/status-change.ts";
import type { Register } from "./ports.ts";
import type { Certificate, CertificateFilter } from "./register/certificates.ts";
import type { Part, Slice } from "./register/slice.ts";

/** A certificate as a registrar's system keeps track of it: what it is and how it stands, never whose. */
export interface ListedCertificate {
	readonly id: string;
	readonly number: string;
	/** Slug of the issuer. */
	readonly issuer: string;
	readonly batch: string;
	readonly course: { readonly code: string; readonly version: string };
	readonly issuedAt: string;
	readonly status: "valid" | "revoked" | "suspended" | "erased";
	/** Why, and since when; moments are ISO 8601. */
	readonly reason?: StatusReason;
	readonly since?: string;
}

/** The certificates that were issued here, in parts. */
export async function listCertificates(
	register: Pick<Register, "issuedPart">,
	filter: CertificateFilter,
	slice: Slice,
): Promise<Part<ListedCertificate>> {
	const { items, next } = await register.issuedPart(filter, slice);
	return { items: items.map(listed), next };
}

function listed(certificate: Certificate): ListedCertificate {
	const { id, number, issuer, batch, courseCode: code, courseVersion: version, issuedAt = "" } = certificate;
	return { id, number, issuer, batch, course: { code, version }, issuedAt, ...statusOf(certificate) };
}

function statusOf({ status, erasedAt }: Certificate): Pick<ListedCertificate, "status" | "reason" | "since"> {
	if (erasedAt !== undefined) return { status: "erased", since: erasedAt };
	const [set] = status.toSorted((left) => (left.purpose === "revocation" ? -1 : 1));
	if (set === undefined) return { status: "valid" };
	return { status: set.purpose === "revocation" ? "revoked" : "suspended", reason: set.reason, since: set.since };
}
