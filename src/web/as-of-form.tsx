import type { AskedDay } from "./as-of-card.tsx";
import type { View } from "./view.ts";

interface AsOfFormProps {
	readonly view: View;
	readonly asked: AskedDay | undefined;
	/** The share token that opened the page. */
	readonly share: string | undefined;
}

/** Asks for a day; the answer is the same page with one card more. */
export function AsOfForm({ view, asked, share }: AsOfFormProps) {
	const { t, language } = view;
	return (
		<details class="card no-print" open={asked !== undefined}>
			<summary>{t("asof.ask")}</summary>
			<form method="get">
				<label for="at">{t("asof.day")}</label>
				<input id="at" class="typed" name="at" type="date" required value={dayIn(asked)} aria-describedby="at-hint" />
				<input type="hidden" name="lang" value={language} />
				{share === undefined ? null : <input type="hidden" name="share" value={share} />}
				<p id="at-hint" class="hint">
					{t("asof.hint")}
				</p>
				<button class="button quiet" type="submit">
					{t("asof.check")}
				</button>
			</form>
		</details>
	);
}

/** What the field can show of it; a browser complains of anything but a day. */
function dayIn(asked: AskedDay | undefined): string | undefined {
	return /^\d{4}-\d{2}-\d{2}/.exec(asked?.text ?? "")?.[0];
}
