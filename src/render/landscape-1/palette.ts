export const ink = "#12355b";
export const softInk = "#55697f";
export const hairline = "#b9c4d0";
export const bandTint = "#9fb0c2";
export const watermark = "#f0f3f7";
export const watermarkEdge = "#e3e9f0";
export const paper = "#ffffff";

const gold = "#9c7a35";
const violet = "#6b5b95";
const accents: Readonly<Record<string, string>> = {
	"genai-core": violet,
	"genai-pedagogy": violet,
	"genai-governance": violet,
	ict: "#37718e",
	"smart-classroom": "#37718e",
	"ai-healthcare": "#2f7a6b",
	"ai-ethics": "#7a3b4b",
	"blended-learning": "#4c6b2f",
};

/** The one accent of a page, by the course's track. */
export function accentOf(track: string): string {
	return accents[track] ?? gold;
}
