import type { Child } from "hono/jsx";
import { renderToString } from "hono/jsx/dom/server";
import type { Basis } from "../web/basis.ts";
import { BasisCard } from "../web/basis-card.tsx";
import { ChecksList } from "../web/checks-list.tsx";
import { DifferenceBand } from "../web/difference-band.tsx";
import type { MessageKey } from "../web/messages/messages.ts";
import { RecognitionCard } from "../web/recognition-card.tsx";
import { RecordCard } from "../web/record-card.tsx";
import { ResultContent } from "../web/result-content.tsx";
import { headline } from "../web/verdict.ts";
import type { View } from "../web/view.ts";
import type { Desk } from "./desk.ts";
import { retryButton } from "./device-line.ts";
import type { Judged } from "./judge.ts";

/** In place of the page's content: the whole answer, drawn by the components that draw it on the server. */
export function paintResult({ report, certificate, isOpen }: Judged, view: View, kept: MessageKey): void {
	const main = document.querySelector("main");
	if (main === null) return;
	main.innerHTML = html(
		<ResultContent report={report} certificate={certificate} view={view} kept={kept} isOpen={isOpen} />,
	);
	document.title = `${view.t(headline(report).title)} · ${view.host}`;
	scrollTo(0, 0);
	focusOn(main.querySelector("h1"));
}

/** What other bodies say, which was still to be found out when the answer was painted. */
export function paintRecognition({ report }: Judged, view: View): void {
	const [card, checks] = [document.querySelector("[data-recognitions]"), document.querySelector(".evidence > .checks")];
	if (card !== null) card.outerHTML = html(<RecognitionCard report={report} view={view} />);
	if (checks !== null) checks.outerHTML = html(<ChecksList report={report} view={view} />);
}

/** Below the answer, where nothing moves that is being read: what the service says about the same address. */
export function paintRecord(sentence: string, view: View, retry?: () => void): void {
	const details = document.querySelector("main > .evidence");
	document.querySelector("[data-record]")?.remove();
	details?.insertAdjacentHTML("beforebegin", html(<RecordCard sentence={sentence} view={view} />));
	offerRetry(details?.previousElementSibling, view, retry);
}

/** Next to the verdict, which is worth no more than that: how old the evidence was, unless it is of now. */
export function paintBasis(basis: Basis, { service, view }: Pick<Desk, "service" | "view">, retry: () => void): void {
	const card = <BasisCard basis={basis} now={service.now().toISOString()} view={view} />;
	document.querySelector("[data-basis]")?.remove();
	band()?.insertAdjacentHTML("afterend", html(card));
	offerRetry(document.querySelector("[data-basis=device]"), view, retry);
}

/** A button to ask the service anew, where there is something to ask. */
function offerRetry(card: Element | null | undefined, view: View, retry: (() => void) | undefined): void {
	if (retry !== undefined) card?.append(retryButton(view.t("device.again"), retry));
}

export interface Difference {
	readonly title: MessageKey;
	readonly service?: string | undefined;
	readonly device?: string | undefined;
}

/** In place of the verdict, since there is none that both agree on. */
export function paintDifference(difference: Difference, view: View): void {
	const old = band();
	if (old === null) return;
	old.outerHTML = html(<DifferenceBand {...difference} view={view} />);
	document.title = `${view.t(difference.title)} · ${view.host}`;
	scrollTo(0, 0);
	focusOn(document.querySelector("h1"));
}

/** The page's own verdict as it stands there. */
export function band(): HTMLElement | null {
	return document.querySelector<HTMLElement>("main > [data-verdict]");
}

/** Escapes every value, as it does on the server. */
function html(content: Child): string {
	return renderToString(<>{content}</>);
}

/** Where a screen reader goes on reading. */
export function focusOn(heading: HTMLElement | null): void {
	if (heading === null) return;
	heading.tabIndex = -1;
	heading.focus({ preventScroll: true });
}
