import { certificateAddress } from "../../app/deployment.ts";
import type { Certificate, CertificateFilter } from "../../app/register/certificates.ts";
import { printedNumber } from "../../core/crockford.ts";
import { withOffice } from "../office.ts";
import { print, table } from "../output.ts";

interface ListOptions extends CertificateFilter {
	readonly json?: boolean;
}

/** Names are left out: the register is looked into by address and number, never by person. */
export async function list({ json, ...filter }: ListOptions): Promise<void> {
	await withOffice(async ({ register, deployment }) => {
		const rows: string[][] = [];
		for await (const certificate of register.certificates(filter)) {
			const { id, number, courseCode, batch, issuedAt } = certificate;
			const address = certificateAddress(deployment, id);
			const status = statusOf(certificate);
			if (json === true)
				print(
					JSON.stringify({ id, number: printedNumber(number), course: courseCode, batch, status, issuedAt, address }),
				);
			else rows.push([printedNumber(number), courseCode, batch, status, address]);
		}
		if (json !== true && rows.length > 0) print(table(rows));
	});
}

export function statusOf({ signed, status, erasedAt }: Certificate): string {
	if (erasedAt !== undefined) return "erased";
	if (signed === undefined) return "prepared";
	const purposes = status.map(({ purpose }) => purpose);
	if (purposes.includes("revocation")) return "revoked";
	return purposes.includes("suspension") ? "suspended" : "valid";
}
