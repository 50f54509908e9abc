import type { numberFault } from "../core/crockford.ts";
import { createView } from "./create-view.ts";
import { NumberForm } from "./number-form.tsx";
import { renderPage } from "./page.tsx";
import type { PageRequest } from "./view.ts";

export interface MistypedNumberPage extends PageRequest {
	readonly typed: string;
	readonly fault: NonNullable<ReturnType<typeof numberFault>>;
}

/** What the alphabet of numbers has and hands or eyes mix up. */
const pairs = "8 – B, 5 – S, 2 – Z, 0 – D – Q, 6 – G, V – Y";

/** What can be told of a typed number without looking it up: it cannot be right as it stands. */
export function mistypedNumberPage({ typed, fault, ...request }: MistypedNumberPage): string {
	const view = createView(request);
	const { t } = view;
	const hint = fault === "length" ? "number.wrongLength" : "number.wrongCharacter";
	return renderPage({
		view,
		title: t("number.mistyped"),
		address: `?number=${encodeURIComponent(typed)}`,
		children: (
			<section class="card plain">
				<h1>{t("number.mistyped")}</h1>
				<p>{t(hint)}</p>
				<p>{t("number.pairs", { pairs })}</p>
				<NumberForm view={view} typed={typed} />
			</section>
		),
	});
}
