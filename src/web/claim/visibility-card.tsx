import { visibilities } from "../../app/holder/say-ports.ts";
import { type ClaimCard, claimAddress } from "./claim-view.ts";

/** How much of the name everybody may see: one choice, with what it means beside it. */
export function VisibilityCard({ page, view }: ClaimCard) {
	const { shown, say } = page;
	return (
		<section class="card no-print" id="visibility">
			<h2>{view.t("say.title")}</h2>
			{say.done === "visibility" ? (
				<p class="in-force" role="status">
					{view.t("say.saved")}
				</p>
			) : null}
			<form method="post" action={view.href(claimAddress(page, "visibility"))}>
				<fieldset>
					<legend>{view.t("say.lead")}</legend>
					{visibilities.map((visibility) => (
						<label class="choice">
							<input
								type="radio"
								name="visibility"
								value={visibility}
								checked={visibility === say.visibility}
								required
							/>
							<span>{view.t(`say.${visibility}`)}</span>
						</label>
					))}
				</fieldset>
				<p class="hint">{view.t("say.consent")}</p>
				<input type="hidden" name="certificate" value={shown.id} />
				<button class="button quiet" type="submit">
					{view.t("say.save")}
				</button>
			</form>
		</section>
	);
}
