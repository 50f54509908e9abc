/**
 * The vocabularies of ours. A deployment names them by its own host and one of these paths; they are never fetched, and
 * mean the bundled documents everywhere.
 */
export const microCertificateContextPath = "/contexts/micro-certificate/v1";
export const recognitionContextPath = "/contexts/recognition/v1";
export const verificationReportContextPath = "/contexts/verification-report/v1";
export const ownContextPaths: readonly string[] = [
	microCertificateContextPath,
	recognitionContextPath,
	verificationReportContextPath,
];

const home = "https://w3id.org/tamga";

/** Under these addresses the tools keep our own contexts; no credential may name them. */
export const ownContextAddress = home + microCertificateContextPath;
export const recognitionContextAddress = home + recognitionContextPath;
export const verificationReportContextAddress = home + verificationReportContextPath;
export const ownContextAddresses: readonly string[] = ownContextPaths.map((path) => home + path);

/** The address that the tools know, for one that a deployment made; `undefined` for every other address. */
export function bundledAddressOf(address: string): string | undefined {
	const path = ownContextPaths.find((each) => address.endsWith(each));
	return path === undefined ? undefined : home + path;
}
