import type { Report } from "../../core/report.ts";

/** A report about another moment than that of asking says so, and so does each of its parts. */
export function withAskedAt(report: Report, askedAt: Date): Report {
	return {
		...report,
		askedAt: askedAt.toISOString(),
		...(report.credentials === undefined
			? {}
			: { credentials: report.credentials.map((one) => withAskedAt(one, askedAt)) }),
	};
}
