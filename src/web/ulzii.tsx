/** The endless knot: one line over a 2 × 3 field, over and under in turn. Drawn for Tamga. */
const strands =
	"M3.34 2.34L4 3L2.34 4.66M1.66 5.34L1 6L0 5L1.66 3.34M2.34 2.66L4 1L3 0L2.34 .66M1.66 1.34L0 3L.66 3.66" +
	"M1.34 4.34L3 6L4 5L3.34 4.34M2.66 3.66L1.34 2.34M.66 1.66L0 1L1 0L2.66 1.66";

export function Ulzii() {
	return (
		<svg class="ulzii" viewBox="-.4 -.4 4.8 6.8" aria-hidden="true">
			<path d={strands} fill="none" stroke="currentColor" stroke-width=".42" stroke-linejoin="round" />
		</svg>
	);
}

/** The same mark as a file, for the browser's tab. */
export const ulziiFile = markFile(1.4, 1);

/** The mark for a system that cuts its own shape out of it: nothing rounded, and everything well within the middle. */
export const maskableFile = markFile(0, 0.78);

function markFile(radius: number, size: number): string {
	const scale = 0.8 * size;
	const [x, y] = [2 - 2 * scale, 3 - 3 * scale].map((place) => Number(place.toFixed(3)));
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-2 -1 8 8"><rect x="-2" y="-1" width="8" height="8" rx="${radius}" fill="#12355b"/><path d="${strands}" transform="translate(${x} ${y}) scale(${scale})" fill="none" stroke="#e3c069" stroke-width=".5" stroke-linejoin="round"/></svg>
`;
}

/** One turn of the meander (алхан хээ), to be repeated along an edge. Drawn for Tamga. */
export const meanderFile = `<svg xmlns="http://www.w3.org/2000/svg" width="22" height="11" viewBox="0 0 22 11"><path d="M0 10h2v-8h14v6h-9v-3h5M16 10h6" fill="none" stroke="#cda64f" stroke-width="1"/><path d="M0 .5h22" stroke="#cda64f" stroke-opacity=".5"/></svg>
`;
