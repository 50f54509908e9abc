/** A QR code as rows of dark modules, without its quiet zone. */
export interface CodeDots {
	readonly size: number;
	readonly runs: readonly { readonly x: number; readonly y: number; readonly length: number }[];
}

/** Modules of white that readers need on each side (ISO/IEC 18004 §5.3.8). */
const quietZone = 4;

/** A QR code, black on white in dark mode too: readers want it so. */
export function CodePicture({ code, title }: { readonly code: CodeDots; readonly title: string }) {
	const side = code.size + 2 * quietZone;
	const dots = code.runs.map(({ x, y, length }) => `M${x + quietZone} ${y + quietZone}h${length}v1h-${length}z`);
	return (
		<svg class="wallet-code" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={title} shape-rendering="crispEdges">
			<path fill="#fff" d={`M0 0h${side}v${side}H0z`} />
			<path fill="#000" d={dots.join("")} />
		</svg>
	);
}
