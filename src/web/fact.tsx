import type { Child } from "hono/jsx";

/** One line of a list of facts. A fact without a value is left out. */
export function Fact({ label, children }: { readonly label: string; readonly children?: Child }) {
	if (children === undefined || children === null || children === "") return null;
	return (
		<div class="fact">
			<dt>{label}</dt>
			<dd>{children}</dd>
		</div>
	);
}
