/**
 * The vocabularies of ours. A deployment names them by its own host and one of these paths; they are never fetched, and
 * mean the bundled documents everywhere.
 */
export const microCertificateContextPath = "/contexts/micro-certificate/v1";
export const recognitionContextPath = "/contexts/recognition/v1";
export const verificationReportContextPath = "/contexts/verification-report/v1";
export const ownContextPaths = [
	microCertificateContextPath,
	recognitionContextPath,
	verificationReportContextPath,
] as const;

export type OwnContextPath = (typeof ownContextPaths)[number];

/** Each of them byte for byte as it is served. */
export type OwnContextTexts = Readonly<Record<OwnContextPath, string>>;

const home = "https://w3id.org/tamga";

/** Under these addresses the tools keep our own contexts; no credential may name them. */
export const ownContextAddress = home + microCertificateContextPath;
export const ownContextAddresses: readonly string[] = ownContextPaths.map((path) => home + path);

/** Which of them an address of some deployment means. */
export function ownContextPathOf(address: string): OwnContextPath | undefined {
	return ownContextPaths.find((path) => address.endsWith(path));
}

/** The address that the tools know, for one that a deployment made; `undefined` for every other address. */
export function bundledAddressOf(address: string): string | undefined {
	const path = ownContextPathOf(address);
	return path === undefined ? undefined : home + path;
}
