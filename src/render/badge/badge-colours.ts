import { accentOf } from "../landscape-1/palette.ts";

/** A badge's colours, as `#rrggbb`. */
export interface BadgeColours {
	/** The plate, deep enough for white letters of any size. */
	readonly plate: string;
	/** The knot behind the letters. */
	readonly knot: string;
	readonly knotEdge: string;
	/** What stands on the pale field. */
	readonly deep: string;
	/** The band of the level, with deep letters on it. */
	readonly band: string;
}

export const field = "#ffffff";
export const line = "#e9cf8e";

/** All made of the one accent of the course's track. */
export function badgeColours(track: string): BadgeColours {
	const accent = accentOf(track);
	return {
		plate: mix(accent, "#0b1626", 0.28),
		knot: mix(accent, "#0b1626", 0.06),
		knotEdge: mix(accent, "#0b1626", 0.44),
		deep: mix(accent, "#0b1626", 0.6),
		band: mix(accent, "#ffffff", 0.8),
	};
}

/** So much of the second colour in the first; 0…1. */
function mix(first: string, second: string, share: number): string {
	const parts = [1, 3, 5].map((at) => {
		const [one, two] = [first, second].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
		return Math.round((one ?? 0) * (1 - share) + (two ?? 0) * share);
	});
	return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
