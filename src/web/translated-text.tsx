import type { LanguageMap } from "../core/language-map.ts";
import { SignedText } from "./signed-text.tsx";
import type { View } from "./view.ts";

interface TranslatedTextProps {
	readonly texts: LanguageMap;
	readonly view: View;
	/** Adds the English text where the reader's language is another: papers carry both. */
	readonly withEnglish?: boolean;
}

/** A signed text in the reader's language, or in English where it has no translation. */
export function TranslatedText({ texts, view: { language }, withEnglish = false }: TranslatedTextProps) {
	const own = texts[language];
	if (own === undefined) return <SignedText text={texts.en} lang="en" />;
	if (!withEnglish || language === "en") return <SignedText text={own} />;
	return (
		<>
			<SignedText text={own} />
			<span class="aside">
				<SignedText text={texts.en} lang="en" />
			</span>
		</>
	);
}
