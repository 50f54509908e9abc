import type { View } from "../view.ts";

interface NextPartProps {
	/** Address of the part that follows. */
	readonly next: string | undefined;
	readonly list: "courses" | "issuers";
	readonly view: View;
}

/** The way on, and the same as data. */
export function NextPart({ next, list, view: { t } }: NextPartProps) {
	return (
		<nav class="actions" aria-label={t("open.more")}>
			{next === undefined ? null : (
				<a class="button" href={next} rel="next">
					{t("open.next")}
				</a>
			)}
			<a class="button quiet" href={`/${list}.json`}>
				JSON
			</a>
			<a class="button quiet" href={`/${list}.csv`}>
				CSV
			</a>
		</nav>
	);
}
