import type { View } from "./view.ts";

export const exampleNumber = "6AJY-0H5J-GVQQ-Y";

interface NumberFormProps {
	readonly view: View;
	/** What was typed before, to be mended. */
	readonly typed?: string;
}

/** Asks for the number that is printed under the code. */
export function NumberForm({ view, typed }: NumberFormProps) {
	const { t, language } = view;
	return (
		<form method="get" action="/number">
			<label for="number">{t("cert.number")}</label>
			<input
				id="number"
				class="typed"
				name="number"
				type="text"
				required
				value={typed}
				maxlength={40}
				autocomplete="off"
				autocapitalize="characters"
				spellcheck={false}
				aria-describedby="number-hint"
			/>
			<input type="hidden" name="lang" value={language} />
			<p id="number-hint" class="hint">
				{t("home.numberHint", { example: exampleNumber.replaceAll("-", "\u2011") })}
			</p>
			<button class="button quiet" type="submit">
				{t("home.numberCheck")}
			</button>
		</form>
	);
}
