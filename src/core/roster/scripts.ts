/**
 * Which writing systems the letters of a text belong to, by the Unicode property Script_Extensions.
 * Letters that all scripts share, and the letter apostrophes U+02BB and U+02BC, fit everywhere.
 */

// Several scripts make one writing system in Japanese, Korean and Chinese (UTS 39 §5.1, augmented script sets).
const combinations = [
	["Han", "Hiragana", "Katakana"],
	["Han", "Hangul"],
	["Han", "Bopomofo"],
];

// The scripts in living use (UAX 31 tables 5 and 7) and the Mongolian script.
const alone =
	`Latin Cyrillic Arabic Armenian Bengali Devanagari Ethiopic Georgian Greek Gujarati Gurmukhi Hebrew Kannada Khmer Lao
	Malayalam Mongolian Myanmar Oriya Sinhala Tamil Telugu Thaana Thai Tibetan Adlam Balinese Bamum Batak
	Canadian_Aboriginal Chakma Cham Cherokee Hanifi_Rohingya Javanese Kayah_Li Lepcha Limbu Lisu Mandaic Meetei_Mayek
	Miao New_Tai_Lue Newa Nko Nyiakeng_Puachue_Hmong Ol_Chiki Osage Saurashtra Sundanese Syloti_Nagri Syriac Tai_Le
	Tai_Tham Tai_Viet Tifinagh Vai Wancho Yi`.split(/\s+/);

const systems = [...alone.map((script) => [script]), ...combinations];

const oneOf = (scripts: readonly string[]): string => scripts.map((script) => `\\p{scx=${script}}`).join("");
const shared = "\\P{L}\\p{scx=Common}\u02BB\u02BC";
const lettersOnlyOf = (scripts: readonly string[]): RegExp => new RegExp(`^[${shared}${oneOf(scripts)}]*$`, "u");

const latin = lettersOnlyOf(["Latin"]);
const drawable = lettersOnlyOf(["Latin", "Cyrillic", "Han"]);
const historic = (): RegExp => new RegExp(`^(?:[${shared}]|[^${oneOf(systems.flat())}])*$`, "u");

/** Some fifty patterns, commonest first, each made when the ones before it did not match: most texts need one. */
const patterns = [...systems.map((scripts) => () => lettersOnlyOf(scripts)), historic];
const made: RegExp[] = [];

function patternAt(index: number, make: () => RegExp): RegExp {
	return (made[index] ??= make());
}

/** True when no letter belongs to another script than Latin. */
export function isLatin(text: string): boolean {
	return latin.test(text);
}

/** True when the letters could come from one keyboard: one script, or one of the Japanese, Korean or Chinese unions. */
export function isOneWritingSystem(text: string): boolean {
	return patterns.some((make, index) => patternAt(index, make).test(text));
}

/** True when the fonts of the paper have the script: Latin, Cyrillic or Chinese. */
export function isDrawable(text: string): boolean {
	return drawable.test(text);
}
