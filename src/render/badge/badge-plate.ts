import { knotOf } from "../landscape-1/ulzii.ts";
import { numbers } from "../pdf/operators.ts";
import { type BadgeColours, field, line } from "./badge-colours.ts";

/** Side of the drawing, in its own units. */
export const side = 512;

/** Where the pale field with the titles begins and ends. */
export const fieldTop = 284;
export const fieldBottom = 480;

/** How far the plate's corners are hollowed, and the field's below. */
const hollow = 52;
const fieldInset = 32;

/** How wide a line may be whose letters go down to y. */
export function roomInField(y: number): number {
	const corner = y > fieldBottom - hollow ? hollow : 0;
	return side - 2 * (fieldInset + corner + 12);
}

/** A plate with hollowed corners, as seals and doors have them; the knot on it, and below a field for the titles. */
export function plate(colours: BadgeColours): string {
	return [
		`<path fill="${colours.plate}" d="${hollowed(6, hollow)}"/>`,
		knot(colours),
		`<path fill="${field}" d="${fieldPath()}"/>`,
		`<path fill="none" stroke="${line}" stroke-width="4" d="${hollowed(18, hollow)}"/>`,
	].join("");
}

/** A square so far from the edges, its corners cut out by quarter circles around the square's own corners. */
function hollowed(inset: number, radius: number): string {
	const [near, far] = [inset, side - inset];
	const arc = `A${radius} ${radius} 0 0 0 `;
	return [
		`M${numbers(near + radius, near)}H${far - radius}${arc}${numbers(far, near + radius)}`,
		`V${far - radius}${arc}${numbers(far - radius, far)}`,
		`H${near + radius}${arc}${numbers(near, far - radius)}V${near + radius}${arc}${numbers(near + radius, near)}Z`,
	].join("");
}

/** Straight above, hollowed below as the plate. */
function fieldPath(): string {
	const [near, far, turn] = [fieldInset, side - fieldInset, fieldBottom - hollow];
	const arc = `A${hollow} ${hollow} 0 0 0 `;
	const right = `V${turn}${arc}${numbers(far - hollow, fieldBottom)}`;
	return `M${near} ${fieldTop}H${far}${right}H${near + hollow}${arc}${near} ${turn}Z`;
}

/** The endless knot, woven, behind the letters. */
function knot({ knot: body, knotEdge }: BadgeColours): string {
	const [width, edge] = [16.5, 2.4];
	const { loop, overs } = knotOf({ strands: 5, spacing: 31, width });
	const path = `${loop.map((point, index) => `${index === 0 ? "M" : "L"}${numbers(...point)}`).join("")}Z`;
	const above = overs.map(([from, to]) => `M${numbers(...from)}L${numbers(...to)}`).join("");
	const stroke = (colour: string, of: number, d: string): string =>
		`<path stroke="${colour}" stroke-width="${of}" d="${d}"/>`;
	const [outer, inner] = [width, width - 2 * edge];
	const strokes = [
		stroke(knotEdge, outer, path),
		stroke(body, inner, path),
		stroke(knotEdge, outer, above),
		stroke(body, inner, above),
	];
	return `<g fill="none" stroke-linejoin="round" transform="translate(${side / 2} 149)">${strokes.join("")}</g>`;
}
