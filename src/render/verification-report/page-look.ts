import { hairline, ink, softInk } from "../landscape-1/palette.ts";
import type { Style } from "../landscape-1/pen.ts";
import { sans, sansBold, serifBold } from "../landscape-1/type-scale.ts";

/** A4 upright in points, with margins of 18 mm. */
export const pageWidth = 595.28;
export const pageHeight = 841.89;
export const left = 51.02;
export const right = pageWidth - left;
export const top = 51.02;
export const bottom = pageHeight - 51.02;

export { hairline };
export const title: Style = { face: serifBold, size: 22, colour: ink };
export const label: Style = { face: sans, size: 7.5, colour: softInk };
export const text: Style = { face: sans, size: 9.5, colour: ink };
export const figure: Style = { face: sansBold, size: 17, colour: ink };
export const cell: Style = { face: sans, size: 7.2, colour: ink };
export const heading: Style = { face: sansBold, size: 7.2, colour: ink };
