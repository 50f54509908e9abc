import { type Award, awardKey } from "../award.ts";

/** The awards that a roster has had accepted so far: of each only its digest, since rosters are long. */
export class AcceptedAwards {
	readonly #digests = new Map<string, string>();
	/** Whose an e-mail address is; `undefined` once several learners have used it. */
	readonly #learners = new Map<string, string | undefined>();

	/** How an award stands to an earlier one of the same learner and course. */
	compare(award: Award, digest: string): "new" | "exact" | "conflict" {
		const earlier = this.#digests.get(awardKey(award));
		if (earlier === undefined) return "new";
		return earlier === digest ? "exact" : "conflict";
	}

	/** Adds an award and tells whether another learner already uses its e-mail address, in whatever case. */
	add(award: Award, digest: string): { readonly emailShared: boolean } {
		this.#digests.set(awardKey(award), digest);
		if (award.email === undefined) return { emailShared: false };
		const email = award.email.toLowerCase();
		const isNew = !this.#learners.has(email);
		const emailShared = !isNew && this.#learners.get(email) !== award.learnerRef;
		if (isNew || emailShared) this.#learners.set(email, isNew ? award.learnerRef : undefined);
		return { emailShared };
	}
}
