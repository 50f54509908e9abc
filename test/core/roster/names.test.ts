import { describe, expect, test } from "vitest";
import { judged, verdictOn } from "../../support/rosters.ts";

/** The verdict on a native name of a learner of some other country; its Latin spelling stays. */
const native = (given_native: string): string => verdictOn({ given_native, country: "KZ" });
const latin = (given_latin: string): string => verdictOn({ given_latin });

describe("letters", () => {
	test.each([
		"Бат-Эрдэнэ",
		"Нұргүл",
		"𠮷明",
		"艾力·买买提",
		"山田ユミコ",
		"김민준",
		"李민",
		"ㄅㄆ明",
		"ಅಮಿತ್",
		"Ἀλέξ",
		"𐍂𐌿𐌽",
	])("%s is one writing system", (name) => expect(native(name)).toBe("accept"));

	test.each(["Бoлд", "Vvрийн", "Болд明", "山Я", "김ユ", "Ωльга", "Aλ", "𐍂a"])("%s mixes writing systems", (name) =>
		expect(native(name)).toBe("name.mixed-script"),
	);

	test.each(["D'Arcy", "N’Diaye", "Kahaleʻa", "Oʼtkir", "Anne‐Marie", "A‑B", "J. R.", "Fúnmiláyọ̀", "Gabriel·la"])(
		"%s is a Latin spelling",
		(name) => expect(latin(name)).toBe("accept"),
	);

	test.each(["Воld", "Ωmega", "Annaー"])("%s is no Latin spelling", (name) =>
		expect(latin(name)).toBe("name.latin-not-latin"),
	);

	test.each(["Є", "є", "Ѳ", "ѳ", "Ї", "ї", "І\u0308"])("%s is suspect in Mongolia only", (letter) => {
		expect(verdictOn({ given_native: `Б${letter}лд` })).toContain("name.suspect-letter");
		expect(native(`Б${letter}лд`)).not.toContain("name.suspect-letter");
	});

	test("a country in small letters is Mongolia too", () => {
		expect(verdictOn({ given_native: "Єнєр", country: "mn" })).toBe("name.suspect-letter");
	});
});

describe("characters", () => {
	test.each([
		["markup", "<b>Ann</b>"],
		["a quotation mark", 'Mary "Molly"'],
		["an emoji", "Zoë😀"],
		["an emoji's selector", "Zoë\ufe0f"],
		["a control character", "An\u0007na"],
		["a NUL", "An\u0000na"],
		["a line break", "An\nna"],
		["a bidi override", "\u202eannA"],
		["a word joiner", "An\u2060na"],
		["a soft hyphen", "An\u00adna"],
		["a grapheme joiner", "An\u034fna"],
		["a Hangul filler", "\u3164"],
		["a replacement character", "Z\ufffd"],
		["a Roman numeral sign", "Anna Ⅳ"],
		["an underscore", "An_na"],
	])("%s is forbidden", (_, name) => expect(latin(name)).toContain("name.forbidden-character"));

	test.each([
		["ZWNJ between Arabic letters", "علی\u200cپور", "accept"],
		["ZWNJ between Cyrillic letters", "Бо\u200cлд", "name.forbidden-character"],
		["a vowel separator between Mongolian letters", "ᠰᠠᠷ\u180eᠠ", "accept"],
		["a variation selector after a Mongolian letter", "ᠰᠠ\u180bᠷ", "accept"],
		["NNBSP before a Mongolian suffix", "ᠰᠠᠷ\u202fᠤᠨ", "accept"],
		["NNBSP between Cyrillic letters", "Болд\u202fБат", "name.forbidden-character"],
		["a vowel separator between Latin letters", "A\u180eb", "name.forbidden-character"],
		["an ideograph's own variation", "葛\u{e0100}城", "accept"],
		["that variation after a Cyrillic letter", "Бо\u{e0100}лд", "name.forbidden-character"],
	])("%s: %s", (_, name, verdict) => expect(native(name)).toBe(verdict));

	test.each(["Болд2", "Болд２", "Болд٢"])("%s holds a digit, and that is the only reason", (name) =>
		expect(native(name)).toBe("name.digits"),
	);

	test.each(["=HYPERLINK", "+1", "@SUM", " \u200b=1"])("%j is a formula, and nothing else is said of it", (name) => {
		expect(verdictOn({ given_latin: name })).toBe("text.formula");
		expect(verdictOn({ learner_ref: name, institution: name })).toBe("text.formula");
	});

	test("a hyphen first is no formula", () => expect(verdictOn({ institution: "-5" })).toBe("accept"));
});

describe("length, in code points after normalisation", () => {
	test.each([
		["Б".repeat(150), "accept"],
		["Б".repeat(151), "name.too-long"],
		["И\u0306".repeat(150), "accept / name.normalised"],
	])("%#", (name, verdict) => expect(native(name)).toBe(verdict));

	test("letters beyond the first plane count once", () => {
		expect(native("𠮷".repeat(150))).toBe("accept");
		expect(native("𠮷".repeat(151))).toBe("name.too-long");
	});
});

describe("cleaning", () => {
	test.each([
		["  Болд\t ", "Болд", "name.trimmed"],
		["\u3000Болд", "Болд", "name.trimmed"],
		["Бо\u200bлд\ufeff", "Болд", "name.trimmed"],
		["Болд  Бат", "Болд Бат", "name.trimmed"],
		["Болд\u00a0Бат", "Болд Бат", "name.trimmed"],
		["И\u0306", "Й", "name.normalised"],
		[" И\u0306", "Й", "name.normalised name.trimmed"],
	])("%j becomes %s with %s", (typed, clean, warnings) => {
		const row = judged({ given_native: typed });
		expect(row.award?.name.native?.given).toBe(clean);
		expect(row.warnings.join(" ")).toBe(warnings);
	});
});

describe("which parts there must be", () => {
	const none = { family_native: "", given_native: "", family_latin: "", given_latin: "" };

	test.each([
		["nothing at all", none, "name.missing"],
		["families only", { given_native: "", given_latin: "" }, "name.missing"],
		["a dash for the given name", { ...none, given_native: "-", family_native: "Ганболд" }, "name.missing"],
		["given names only", { family_native: "", family_latin: "" }, "name.family-missing"],
		["a family missing in one script", { family_latin: "" }, "name.family-missing"],
		["a given name missing in one script", { given_native: "" }, "name.family-missing"],
		["Latin only", { family_native: "", given_native: "" }, "accept"],
		["Cyrillic only", { family_latin: "", given_latin: "" }, "accept / name.latin-missing"],
		["a Latin native name only", { ...none, family_native: "Ong", given_native: "Anna" }, "accept"],
		["a mononym", { name_order: "mononym", family_native: "", family_latin: "" }, "accept"],
		["a mononym with a family", { name_order: "mononym", family_latin: "" }, "name.mononym-has-family"],
		["a mononym without a name", { ...none, name_order: "mononym" }, "name.missing"],
		["another order", { name_order: "surname-last" }, "name.order-unknown"],
		["no order", { name_order: "" }, "name.order-unknown"],
	])("%s: %s", (_, changes, verdict) => expect(verdictOn(changes)).toBe(verdict));
});

describe("a native name that the paper cannot draw", () => {
	const name = (family_native: string, given_native: string) => ({ family_native, given_native, country: "CN" });

	test.each([
		["ᠪᠠᠲᠤ", "ᠰᠠᠷ᠎ᠠ"],
		["علی‌پور", "سارا"],
		["山田", "ユミコ"],
		["Müller", "Ἀλέξ"],
	])("%s %s needs a Latin spelling", (family, given) => {
		expect(verdictOn(name(family, given))).toBe("accept");
		expect(verdictOn({ ...name(family, given), family_latin: "", given_latin: "" })).toBe("name.not-drawable");
	});

	test("Chinese and Cyrillic are drawn, so that the Latin spelling is only missed", () => {
		const latinless = { family_latin: "", given_latin: "" };
		expect(verdictOn({ ...name("阿卜杜拉", "艾力·买买提"), ...latinless })).toBe("accept / name.latin-missing");
		expect(verdictOn({ ...name("Әбілқас", "Нұргүл"), ...latinless })).toBe("accept / name.latin-missing");
	});
});
