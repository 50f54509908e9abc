import type { Face } from "../type/clusters.ts";

// The grids keep outlines and letters within a twenty-fifth of a point (a dot of a printer with 1,800 dots an inch) of
// where they belong, at the largest size that a face is set in.
export const name: Face = { families: ["noto-serif", "noto-sans-sc"], weight: 600, grid: 2 };
export const serif: Face = { families: ["noto-serif", "noto-sans-sc"], weight: 400, grid: 4 };
export const serifBold: Face = { ...name, grid: 4 };
export const sans: Face = { families: ["noto-sans", "noto-sans-sc"], weight: 400, grid: 8 };
/** Chinese letters are dense enough at text sizes: their labels stand out by colour. */
export const sansBold: Face = { ...sans, weight: 600, chineseWeight: 400 };

/** The page's sizes in points; the holder's name alone steps down from `name`. */
export const sizes = { name: 38, title: 17, large: 10.5, text: 8.2, label: 6.8 };
