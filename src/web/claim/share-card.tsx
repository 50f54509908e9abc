import { type OwnShareLink, shareDays } from "../../app/holder/say-service.ts";
import { type ClaimCard, claimAddress } from "./claim-view.ts";
import { CopyField } from "./copy-field.tsx";

/** Links that show the certificate in full: made here, listed here, ended here. */
export function ShareCard({ page, view }: ClaimCard) {
	const { shown, say } = page;
	return (
		<section class="card no-print" id="share">
			<h2>{view.t("share.title")}</h2>
			<p>{view.t("share.lead")}</p>
			{say.shares.length === 0 ? <p class="hint">{view.t("share.none")}</p> : null}
			<ul class="shares">
				{say.shares.map((link) => (
					<li>
						<ShareLink link={link} page={page} view={view} />
					</li>
				))}
			</ul>
			<form method="post" action={view.href(claimAddress(page, "share"))}>
				<label for="share-days">{view.t("share.lasts")}</label>
				<select id="share-days" name="days">
					{shareDays.map((n) => (
						<option value={n} selected={n === 30}>
							{view.t("share.days", { n })}
						</option>
					))}
					<option value="">{view.t("share.until")}</option>
				</select>
				<input type="hidden" name="certificate" value={shown.id} />
				<button class="button quiet" type="submit">
					{view.t("share.make")}
				</button>
			</form>
		</section>
	);
}

function ShareLink({ link, page, view }: ClaimCard & { readonly link: OwnShareLink }) {
	const { id, token, isOpen, createdAt, expiresAt } = link;
	const { shown } = page;
	const date = view.dayOf(createdAt);
	if (!isOpen) return <p class="hint">{`${view.t("share.made", { date })} ${view.t("share.over")}`}</p>;
	const end =
		expiresAt === undefined ? view.t("share.openAlways") : view.t("share.openUntil", { date: view.dayOf(expiresAt) });
	return (
		<>
			{token === undefined ? (
				<p>{`${view.t("share.made", { date })} ${view.t("share.elsewhere")}`}</p>
			) : (
				<CopyField
					id={`share-${id}`}
					label={view.t("share.link", { date })}
					value={`${shown.facts.id}?share=${token}`}
					view={view}
				/>
			)}
			<p class="hint">{end}</p>
			<form method="post" action={view.href(claimAddress(page, "end-share"))}>
				<input type="hidden" name="certificate" value={shown.id} />
				<input type="hidden" name="link" value={id} />
				<button class="button quiet" type="submit">
					{view.t("share.end")}
					<span class="unseen">{` (${view.t("share.link", { date })})`}</span>
				</button>
			</form>
		</>
	);
}
