import type { Child } from "hono/jsx";
import type { Recognition, RecognitionState } from "../core/recognition/recognition.ts";
import { Fact } from "./fact.tsx";
import { SignedText, visibleText } from "./signed-text.tsx";
import type { View } from "./view.ts";

interface RecognitionProps {
	readonly recognition: Recognition;
	readonly view: View;
}

const recognising: readonly RecognitionState[] = ["recognised", "recognised-when-awarded"];

/**
 * "Recognised by …" only where that is so. A body that the viewer does not trust is named by its identifier, since it
 * could call itself anything.
 */
export function recognitionTitle({ state, body, decision = {} }: Recognition, view: View): Child {
	const name = body.trusted ? visibleText(body.claimedName ?? body.id) : undefined;
	if (name === undefined) {
		return (
			<code>
				<SignedText text={body.id} />
			</code>
		);
	}
	if (!recognising.includes(state)) return <bdi>{name}</bdi>;
	const { number, date } = decision;
	if (number === undefined || date === undefined) return <bdi>{view.t("recognition.by", { body: name })}</bdi>;
	const words = { body: name, number: visibleText(number), date: view.day(date) };
	return <bdi>{view.t("verify.recognition.some", words)}</bdi>;
}

/** What the decision says, as far as its body has said it. Nothing of a statement that nobody is known to have made. */
export function RecognitionFacts({ recognition, view }: RecognitionProps) {
	const { state, body, decision = {} } = recognition;
	const { t } = view;
	if (state === "forged" || recognition.statement === undefined) return null;
	return (
		<dl>
			<Fact label={t("recognition.calls")}>{body.trusted ? null : <Quoted text={body.claimedName} />}</Fact>
			<Fact label={t("recognition.through")}>{throughWords(recognition)}</Fact>
			<Fact label={t("recognition.decision")}>{decisionWords(recognition, view)}</Fact>
			<Fact label={t("recognition.for")}>{scopeWords(recognition, view)}</Fact>
			<Fact label={t("recognition.where")}>{placeName(decision.jurisdiction, view)}</Fact>
			<Fact label={t("recognition.level")}>{optionalText(decision.level)}</Fact>
			<Fact label={t("recognition.credits")}>{optionalText(decision.credits)}</Fact>
			<Fact label={t("recognition.period")}>{periodWords(recognition, view)}</Fact>
		</dl>
	);
}

function Quoted({ text }: { readonly text: string | undefined }) {
	if (text === undefined) return null;
	return (
		<q>
			<SignedText text={text} />
		</q>
	);
}

function periodWords({ validFrom, validUntil }: Recognition, { t, dayOf }: View): Child {
	const [from, until] = [dayOf(validFrom ?? ""), dayOf(validUntil ?? "")];
	if (from === "") return until === "" ? null : t("recognition.period.until", { until });
	return until === "" ? t("recognition.period.since", { from }) : t("recognition.period.both", { from, until });
}

function optionalText(text: string | undefined): Child {
	return text === undefined ? null : <SignedText text={text} />;
}

function throughWords({ body: { through = [] } }: Recognition): Child {
	if (through.length === 0) return null;
	return through.map((id) => (
		<code>
			<SignedText text={id} />
		</code>
	));
}

/** Where the title has said it already, it is not said again. */
function decisionWords({ state, body, decision: { number, date } = {} }: Recognition, view: View): Child {
	if (number !== undefined && date !== undefined) {
		if (body.trusted && recognising.includes(state)) return null;
		return view.t("recognition.decision.numbered", { number: visibleText(number), date: view.day(date) });
	}
	if (date !== undefined) return view.day(date);
	return optionalText(number);
}

function scopeWords({ state, scope, course }: Recognition, { t }: View): Child {
	if (scope === "issuer") return t("recognition.scope.issuer");
	if (course === undefined || scope === undefined) return null;
	const named = [course.code, course.version].filter((part) => part !== undefined).join(" ");
	if (state === "out-of-scope") return <bdi>{t("recognition.scope.other", { course: visibleText(named) })}</bdi>;
	const { code, version = "" } = course;
	const words = { course: visibleText(code), version: visibleText(version) };
	return <bdi>{t(version === "" ? "recognition.scope.course" : "recognition.scope.course-version", words)}</bdi>;
}

/** A country's name in the reader's language; another code stays as it is. */
function placeName(code: string | undefined, { language }: View): Child {
	if (code === undefined) return null;
	const isCountry = /^[A-Z]{2}$/.test(code);
	const name = isCountry ? new Intl.DisplayNames([language], { type: "region" }).of(code) : undefined;
	return <SignedText text={name ?? code} />;
}
