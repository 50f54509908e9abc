import type { View } from "../view.ts";

interface CopyFieldProps {
	/** Unique on the page. */
	readonly id: string;
	readonly label: string;
	readonly value: string;
	readonly view: View;
}

/** A text to be copied: by hand out of its field, or with the button that appears where scripts run. */
export function CopyField({ id, label, value, view }: CopyFieldProps) {
	return (
		<div class="copy">
			<label for={id}>{label}</label>
			<div>
				<input id={id} value={value} readonly />
				<button class="button quiet" type="button" data-copy={id} data-done={view.t("claim.copied")} hidden>
					{view.t("claim.copy")}
					<span class="unseen">{` ${label}`}</span>
				</button>
				<span class="hint" role="status" />
			</div>
		</div>
	);
}
