import { nameLines } from "../../core/holder-name.ts";
import { SignedText } from "../signed-text.tsx";
import { type ClaimCard, claimAddress } from "./claim-view.ts";

/** The first page as it looks on paper, and its course in words. */
export function CertificateCard({ page, view }: ClaimCard) {
	const { id, facts } = page.shown;
	const course = view.text(facts.course.title);
	const [name = ""] = nameLines(facts.holder);
	return (
		<section class="card" id="certificate">
			<h2>
				<SignedText text={course} />
			</h2>
			<a class="paper" href={claimAddress(page, `${id}.pdf`)}>
				<img
					src={claimAddress(page, `${id}.page.png`)}
					width="1200"
					height="848"
					alt={view.t("claim.picture", { course, name })}
				/>
			</a>
			<p class="no-print">
				<a href={view.href(`/c/${id}`)}>{view.t("claim.public")}</a>
			</p>
		</section>
	);
}
