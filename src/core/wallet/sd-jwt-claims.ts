import { nameLines } from "../holder-name.ts";
import type { MicroCertificate } from "../micro-certificate.ts";

/** Where the metadata of our one type of SD-JWT stand, under the address of the issuing service. */
export const certificateTypePath = "/wallet/types/micro-certificate/v1";

/** What a holder may show or keep back, one by one, in the order in which wallets list it. */
export const disclosableClaims = [
	"name",
	"latin_name",
	"course_title",
	"course_code",
	"kind",
	"result",
	"completed",
	"hours",
	"issued_by",
	"id",
] as const;
export type DisclosableClaim = (typeof disclosableClaims)[number];

/** What a certificate says in an SD-JWT, each to be disclosed or not. `id` is the credential's own address. */
export function disclosable(
	certificate: MicroCertificate,
	id: string,
): Readonly<Partial<Record<DisclosableClaim, string | number>>> {
	const [name = "", latin] = nameLines(certificate.holder);
	const { course, issuer, completed, result } = certificate;
	return {
		name,
		...(latin === undefined ? {} : { latin_name: latin }),
		course_title: course.title.en,
		course_code: course.code,
		kind: course.kind,
		result,
		completed,
		hours: course.hours.total,
		issued_by: issuer.name.en,
		id,
	};
}
