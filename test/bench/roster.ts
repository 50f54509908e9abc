const families = [
	["Ганболд", "Ganbold"],
	["Дорж", "Dorj"],
	["Цэрэн", "Tseren"],
	["Батсүх", "Batsukh"],
	["Отгонбаяр", "Otgonbayar"],
] as const;
const givens = [
	["Өнөрбаяр", "Onorbayar"],
	["Энхтуяа", "Enkhtuya"],
	["Болд", "Bold"],
	["Солонго", "Solongo"],
	["Мөнхзул", "Munkhzul"],
	["Тэмүүлэн", "Temuulen"],
	["Нарантуяа", "Narantuya"],
] as const;
const courses = ["IIOE-AIE-101", "IIOE-GAI-220"] as const;

const header =
	"learner_ref,name_order,family_native,given_native,family_latin,given_latin," +
	"email,country,institution,language,course_code,completion_date,score_percent,result";

/** A roster of ordinary names, each row of which is accepted: two courses, two languages. */
export function ordinaryRoster(rows: number): string {
	return `${[header, ...Array.from({ length: rows }, (_, index) => row(index))].join("\n")}\n`;
}

function row(index: number): string {
	const [familyNative, familyLatin] = families[index % families.length] ?? families[0];
	const [givenNative, givenLatin] = givens[index % givens.length] ?? givens[0];
	const course = courses[index % courses.length] ?? courses[0];
	return [
		`L-${index + 1}`,
		"patronymic-first",
		familyNative,
		givenNative,
		familyLatin,
		givenLatin,
		`learner${index + 1}@example.org`,
		"MN",
		"Demo University",
		index % 3 === 0 ? "en" : "mn",
		course,
		"2026-03-04",
		"80",
		"merit",
	].join(",");
}
