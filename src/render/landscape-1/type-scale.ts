import type { Face } from "../type/clusters.ts";

export const serif: Face = { families: ["noto-serif", "noto-sans-sc"], weight: 400 };
export const serifBold: Face = { families: ["noto-serif", "noto-sans-sc"], weight: 600 };
export const sans: Face = { families: ["noto-sans", "noto-sans-sc"], weight: 400 };
export const sansBold: Face = { families: ["noto-sans", "noto-sans-sc"], weight: 600 };
export const faces: readonly Face[] = [serif, serifBold, sans, sansBold];

/** The page's sizes in points; the holder's name alone steps down from `name`. */
export const sizes = { name: 38, title: 17, large: 10.5, text: 8.2, label: 6.8 };
