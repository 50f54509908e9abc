import { expect, test } from "vitest";
import { proposeLatin } from "../../../src/core/roster/transliterate.ts";
import { tableOf } from "../../support/rosters.ts";

test("every Mongolian name of the small roster is proposed as its registrar spelled it", () => {
	const mongolian = tableOf("roster-small.csv").filter(
		(row) =>
			row["name_order"] === "patronymic-first" && !/[әғқңұһі]/iu.test(`${row["family_native"]}${row["given_native"]}`),
	);
	expect(mongolian.length).toBeGreaterThan(15);
	for (const row of mongolian) {
		expect(proposeLatin(row["given_native"] ?? "")).toBe(row["given_latin"]);
		expect(proposeLatin(row["family_native"] ?? "")).toBe(row["family_latin"]);
	}
});

test.each([
	["АБВГДЕЁЖЗИЙКЛМНОӨПРСТУҮФХЦЧШЩЪЫЬЭЮЯ", "ABVGDYEYOJZIIKLMNOÖPRSTUÜFKHTSCHSHSHIYIEYUYA"],
	["абвгдеёжзийклмноөпрстуүфхцчшщъыьэюя", "abvgdyeyojziiklmnoöprstuüfkhtschshshiyieyuya"],
	["Цэцэгмаа", "Tsetsegmaa"],
	["ЦЭЦЭГМАА", "TSETSEGMAA"],
	["Ц. Энх-Амгалан", "Ts. Enkh-Amgalan"],
	["Еэвэн И\u0306", "Yeeven I"],
])("%s is proposed as %s", (name, latin) => expect(proposeLatin(name)).toBe(latin));

test.each(["Қабдыл", "Їїрийн", "Bold", "王"])("nothing is proposed for %s, which the standard does not cover", (name) =>
	expect(proposeLatin(name)).toBeUndefined(),
);
