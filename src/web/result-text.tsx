import { SignedText, visibleText } from "./signed-text.tsx";
import type { View } from "./view.ts";

/** A result band as it was signed, with its translation before it where there is one: “Сайн (Merit)”. */
export function ResultText({ result, view }: { readonly result: string; readonly view: View }) {
	const key = `result.${result}`;
	if (view.language === "en" || !view.isKey(key)) return <SignedText text={result} />;
	return <bdi>{view.t("result.asSigned", { translated: view.t(key), signed: visibleText(result) })}</bdi>;
}
