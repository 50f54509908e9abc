import type { PublishedStatistics } from "../../app/statistics/statistics-service.ts";
import type { NestedCell, ShownCell } from "../../core/statistics/protect-cells.ts";
import { isStatusReason } from "../../core/status-change.ts";
import { frameworkLevel } from "../framework-level.ts";
import type { MessageKey } from "../messages/messages.ts";
import { writtenMonth } from "../messages/dates.ts";
import type { View } from "../view.ts";

/** What each key of the figures is called in the reader's language. */
export function labelsIn(view: View, { courses }: Pick<PublishedStatistics, "courses">) {
	const { t, isKey, language } = view;
	const regions = new Intl.DisplayNames([language], { type: "region" });
	const stated = (key: string): string => (key === "" ? t("statistics.unnamed") : key);
	const translated = (key: string, otherwise: string): string => (isKey(key) ? t(key) : stated(otherwise));
	const action = (key: string): string => translated(`statistics.${key}`, key);
	const within = (whole: string, part: string): string => (whole === "" ? part : t("statistics.part", { whole, part }));
	const month = (key: string): string => writtenMonth(key, language);
	const reasonKey = (key: string): MessageKey => (isStatusReason(key) ? `reason.${key}` : "reason.unknown");
	return {
		month: ({ key }: ShownCell) => month(key),
		level: ({ key }: ShownCell) => frameworkLevel(stated(key), view),
		result: ({ key }: ShownCell) => translated(`result.${key}`, key),
		country: ({ key }: ShownCell) => (/^[A-Z]{2}$/.test(key) ? (regions.of(key) ?? key) : stated(key)),
		action: ({ key }: ShownCell) => action(key),
		institution: ({ key }: NestedCell) => key,
		course: ({ key }: NestedCell) => {
			const title = courses[key];
			return title === undefined ? key : t("statistics.part", { whole: key, part: view.text(title) });
		},
		changeMonth: ({ within: whole, key }: NestedCell) => within(whole === "" ? "" : action(whole), month(key)),
		reason: ({ within: whole, key }: NestedCell) => within(whole === "" ? "" : action(whole), t(reasonKey(key))),
	};
}
