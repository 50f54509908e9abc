/*
 * What stands in the address of a certificate's page, and where the service answers: one small file, which comes first.
 */

/** What stands behind the `#` of an address, if it may be a printed code. */
export function payloadIn(hash: string): string | undefined {
	return /^#(\d+)$/.exec(hash)?.[1];
}

/** The token of a shared link. */
export function shareIn(search: string): string | undefined {
	return new URLSearchParams(search).get("share") ?? undefined;
}

/** Whom the service recognises. */
export const recognitionPath = "/recognition.json";

/** What a page of one build has to know of a template. */
export function primerPath(hash: string, build: string): string {
	return `/templates/${hash}/primer/${build}`;
}
