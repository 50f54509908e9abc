import type { Child } from "hono/jsx";

interface FactProps {
	readonly label: string;
	readonly children?: Child;
	/** Shown on paper only, where there is no address bar. */
	readonly printOnly?: boolean;
}

/** One line of a list of facts. A fact without a value is left out. */
export function Fact({ label, children, printOnly = false }: FactProps) {
	if (children === undefined || children === null || children === "") return null;
	return (
		<div class={printOnly ? "fact print-only" : "fact"}>
			<dt>{label}</dt>
			<dd>{children}</dd>
		</div>
	);
}
