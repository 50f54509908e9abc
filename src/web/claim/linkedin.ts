export interface LinkedInEntry {
	readonly name: string;
	/** As LinkedIn knows the organisation, by which it shows its logo; else by name. */
	readonly organizationId?: string | undefined;
	readonly organizationName: string;
	/** `YYYY-MM`. */
	readonly issued: string;
	readonly expires?: string | undefined;
	readonly url: string;
	readonly id: string;
}

/** LinkedIn's form for a certification, filled in. LinkedIn promises nothing: the same is beside it to be copied. */
export function linkedInAddress(entry: LinkedInEntry): string {
	const { organizationId: id, organizationName } = entry;
	const query = new URLSearchParams({
		startTask: "CERTIFICATION_NAME",
		name: entry.name,
		...(id === undefined ? { organizationName } : { organizationId: id }),
		...month("issue", entry.issued),
		...(entry.expires === undefined ? {} : month("expiration", entry.expires)),
		certUrl: entry.url,
		certId: entry.id,
	});
	return `https://www.linkedin.com/profile/add?${query.toString()}`;
}

/** LinkedIn counts months from 1, without a leading zero. */
function month(kind: "issue" | "expiration", text: string): Readonly<Record<string, string>> {
	const [year = "", number = ""] = text.split("-");
	return { [`${kind}Year`]: year, [`${kind}Month`]: String(Number(number)) };
}
