import type { Language } from "../core/languages.ts";

/**
 * Characters that a reader cannot see or that reorder what he sees: controls, bidirectional and zero-width marks,
 * fillers. The variation selectors of the Mongolian script are part of its spelling and stay.
 */
const hidden = /(?![\u180B-\u180F])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

const escaped = (character: string): string =>
	`U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** The text with every hidden character written out, for places where no markup can stand. */
export function visibleText(text: string): string {
	return text.replace(hidden, (character) => `[${escaped(character)}]`);
}

/** A text of somebody else's: isolated (so that it cannot reorder its surroundings), hidden characters made visible. */
export function SignedText({ text, lang }: { readonly text: string; readonly lang?: Language | undefined }) {
	const hiddenOnes = text.match(hidden) ?? [];
	return (
		<bdi lang={lang}>
			{text
				.split(hidden)
				.map((piece, index) => [
					piece,
					hiddenOnes[index] === undefined ? null : <span class="escape">{escaped(hiddenOnes[index])}</span>,
				])}
		</bdi>
	);
}
