import type { Face } from "../type/clusters.ts";

// The grid keeps every line within a fiftieth of a point of where it belongs, at the largest size that a face is set in.
export const name: Face = { name: "name", families: ["noto-serif", "noto-sans-sc"], weight: 600, grid: 1 };
export const serif: Face = { name: "serif", families: ["noto-serif", "noto-sans-sc"], weight: 400, grid: 2 };
export const serifBold: Face = { ...name, name: "serif bold", grid: 2 };
export const sans: Face = { name: "sans", families: ["noto-sans", "noto-sans-sc"], weight: 400, grid: 4 };
/** Chinese letters are dense enough at text sizes: their labels stand out by colour. */
export const sansBold: Face = { ...sans, name: "sans bold", weight: 600, chineseWeight: 400 };

/** The page's sizes in points; the holder's name alone steps down from `name`. */
export const sizes = { name: 38, title: 17, large: 10.5, text: 8.2, label: 6.8 };
