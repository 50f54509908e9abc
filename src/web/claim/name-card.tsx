import { partsOf } from "../../app/replace/correction.ts";
import type { MessageKey } from "../messages/messages.ts";
import { hasError } from "../verdict.ts";
import { type ClaimCard, claimAddress } from "./claim-view.ts";

export const nameFields = ["family_native", "given_native", "family_latin", "given_latin"] as const;

const labels = {
	family_native: "wrong.nativeFamily",
	given_native: "wrong.nativeGiven",
	family_latin: "wrong.latinFamily",
	given_latin: "wrong.latinGiven",
} as const satisfies Record<(typeof nameFields)[number], MessageKey>;

/** “My name is wrong”: what stands there, to be mended; or what became of the last request. */
export function NameCard({ page, view }: ClaimCard) {
	const { report, say } = page;
	if (hasError(report, "REVOKED")) return null;
	const date = view.dayOf(say.request?.createdAt ?? "");
	const isOpen = say.request !== undefined && say.request.closedAt === undefined;
	return (
		<section class="card no-print" id="name">
			<h2>{view.t("wrong.title")}</h2>
			{isOpen ? (
				<p class="in-force" role={say.done === "name" ? "status" : undefined}>
					{view.t("wrong.open", { date })}
				</p>
			) : (
				<>
					{say.request?.outcome === "refused" ? <p class="caution">{view.t("wrong.refused", { date })}</p> : null}
					<details>
						<summary>{view.t("holder.correctName")}</summary>
						<p>{view.t("wrong.lead")}</p>
						<NameForm page={page} view={view} />
					</details>
				</>
			)}
		</section>
	);
}

function NameForm({ page, view }: ClaimCard) {
	const { shown } = page;
	const parts = partsOf(shown.facts.holder);
	return (
		<form method="post" action={view.href(claimAddress(page, "name"))}>
			{nameFields.map((column) => (
				<p class="field">
					<label for={column}>{view.t(labels[column])}</label>
					<input id={column} name={column} type="text" value={parts[column]} maxlength={150} autocomplete="off" />
				</p>
			))}
			<p class="field">
				<label for="note">{view.t("wrong.note")}</label>
				<textarea id="note" name="note" maxlength={1000} aria-describedby="note-hint" />
				<span id="note-hint" class="hint">
					{view.t("wrong.noteHint")}
				</span>
			</p>
			<input type="hidden" name="certificate" value={shown.id} />
			<button class="button quiet" type="submit">
				{view.t("wrong.send")}
			</button>
		</form>
	);
}
