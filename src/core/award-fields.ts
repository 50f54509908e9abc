import type { Award } from "./award.ts";
import { addMonths, endOfDay, startOfDay } from "./calendar.ts";
import type { Course } from "./catalogue.ts";
import { type HolderName, nameLines } from "./holder-name.ts";
import type { StatusPurpose } from "./status-change.ts";
import type { Fields } from "./template.ts";

export interface FieldSource {
	readonly award: Award;
	readonly course: Course;
	/** The certificate's public address. */
	readonly address: string;
	/** `urn:uuid:` of the subject, random. */
	readonly subject: string;
	readonly places: readonly { readonly purpose: StatusPurpose; readonly address: string; readonly index: number }[];
	/** The day of issue and the zone whose days count. */
	readonly issueDay: string;
	readonly zone: string;
}

/** What differs between two certificates of one template: the award's fields as they are signed. */
export function awardFields({ award, course, address, subject, places, issueDay, zone }: FieldSource): Fields {
	const { completionDate, name, result, scorePercent } = award;
	return {
		id: address,
		subject,
		...nameFields(name),
		validFrom: startOfDay(issueDay, zone),
		awardedDate: startOfDay(completionDate, zone),
		...(course.validity.expires ? { validUntil: lastMoment(completionDate, course.validity.months, zone) } : {}),
		result: bandLabels[result],
		...(course.gradeScale.signScore ? { score: scorePercent } : {}),
		...Object.fromEntries(places.flatMap(statusFields)),
	};
}

function lastMoment(completionDate: string, months: number, zone: string): string {
	return endOfDay(addMonths(completionDate, months), zone);
}

export const bandLabels = { pass: "Pass", merit: "Merit", distinction: "Distinction" } as const;

export function nameFields(name: HolderName): Fields {
	const { order, native, latin } = name;
	return {
		name: nameLines(name)[0] ?? "",
		nameOrder: order,
		...(native?.family === undefined ? {} : { nativeFamilyName: native.family }),
		...(native === undefined ? {} : { nativeGivenName: native.given }),
		...(latin?.family === undefined ? {} : { latinFamilyName: latin.family }),
		...(latin === undefined ? {} : { latinGivenName: latin.given }),
	};
}

export function statusFields({ purpose, address, index }: FieldSource["places"][number]): [string, string][] {
	return [
		[`${purpose}List`, address],
		[`${purpose}Index`, String(index)],
		[`${purpose}Entry`, `${address}#${index}`],
	];
}
