import { certificateNumber, printedNumber } from "../core/crockford.ts";
import { type MicroCertificate, readMicroCertificate } from "../core/micro-certificate.ts";
import type { RenderAssets } from "./assets.ts";

/** One of our signed certificates. TypeError when it is none. */
export function readOwn(signed: string): MicroCertificate {
	const certificate = readMicroCertificate(JSON.parse(signed));
	if (certificate === undefined) throw new TypeError("this is not one of our micro-certificates");
	return certificate;
}

/** The ID in a certificate's address, as it is stored. */
export function idIn(address: string): string {
	return address.slice(address.lastIndexOf("/") + 1).toUpperCase();
}

/** The number of a certificate in groups, as it is printed. */
export function numberOf({ id }: Pick<MicroCertificate, "id">, { sha256 }: Pick<RenderAssets, "sha256">): string {
	return printedNumber(certificateNumber(sha256(new TextEncoder().encode(idIn(id)))));
}

/** Where the service of a certificate is, without a slash at its end. */
export function serviceOf({ id }: Pick<MicroCertificate, "id">): string {
	return id.replace(/\/c\/[^/]*$/, "");
}
