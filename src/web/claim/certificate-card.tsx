import { SignedText } from "../signed-text.tsx";
import type { ClaimCard } from "./claim-view.ts";

/** The first page as it looks on paper, and its course in words. */
export function CertificateCard({ page, view }: ClaimCard) {
	const { id, facts } = page.shown;
	const course = view.text(facts.course.title);
	return (
		<section class="card" id="certificate">
			<h2>
				<SignedText text={course} />
			</h2>
			<p class="no-print">
				<a href={view.href(`/c/${id}`)}>{view.t("claim.public")}</a>
			</p>
		</section>
	);
}
