import type { PageDifference, Report } from "../core/report.ts";
import { Fact } from "./fact.tsx";
import { SignedText } from "./signed-text.tsx";
import { isContentSigned } from "./verdict.ts";
import type { View } from "./view.ts";

interface PageDifferencesProps {
	readonly report: Report;
	/** The lines in which the holder's name was signed. */
	readonly names: readonly string[];
	readonly view: View;
}

/** What the page of a PDF says, and what was signed instead; a page paints the places of `data-page` beside it. */
export function PageDifferences({ report, names, view }: PageDifferencesProps) {
	const differences = report.checks.find(({ check }) => check === "document")?.differences ?? [];
	if (differences.length === 0 || !isContentSigned(report)) return null;
	const pages = [...new Set(differences.map(({ page }) => page))];
	return (
		<section class="card differences">
			<h2>{view.t("differences.title")}</h2>
			{pages.map((page) => (
				<div data-page={page}>
					<h3>{view.t("differences.page", { n: page })}</h3>
					<OnePage differences={differences.filter((one) => one.page === page)} names={names} view={view} />
				</div>
			))}
		</section>
	);
}

interface OnePageProps {
	readonly differences: readonly PageDifference[];
	readonly names: readonly string[];
	readonly view: View;
}

/** The name first. Other looks, which only a picture can show, in one sentence. */
function OnePage({ differences, names, view }: OnePageProps) {
	const texts = differences.filter(({ printed, signed }) => printed !== undefined || signed !== undefined);
	const nameFirst = texts.toSorted((a, b) => Number(isName(b, names)) - Number(isName(a, names)));
	return (
		<>
			{nameFirst.map((difference) => (
				<Words difference={difference} names={names} view={view} />
			))}
			{texts.length < differences.length ? <p>{view.t("differences.look")}</p> : null}
		</>
	);
}

interface WordsProps {
	readonly difference: PageDifference;
	readonly names: readonly string[];
	readonly view: View;
}

function Words({ difference, names, view }: WordsProps) {
	const { printed, signed } = difference;
	return (
		<dl>
			<Fact label={view.t("differences.printed")}>
				{printed === undefined ? view.t("differences.nothing") : <SignedText text={printed} />}
			</Fact>
			<Fact label={view.t(isName(difference, names) ? "differences.signedName" : "differences.signed")}>
				{signed === undefined ? view.t("differences.nothing") : <SignedText text={signed} />}
			</Fact>
		</dl>
	);
}

function isName({ signed }: PageDifference, names: readonly string[]): boolean {
	return signed !== undefined && names.includes(signed);
}
