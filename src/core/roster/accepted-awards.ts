import { type Award, awardFingerprint, awardKey } from "../award.ts";

/** The awards that a roster has had accepted so far. */
export class AcceptedAwards {
	readonly #fingerprints = new Map<string, string>();
	readonly #learnersByEmail = new Map<string, Set<string>>();

	/** How an award stands to an earlier one of the same learner and course. */
	compare(award: Award): "new" | "exact" | "conflict" {
		const earlier = this.#fingerprints.get(awardKey(award));
		if (earlier === undefined) return "new";
		return earlier === awardFingerprint(award) ? "exact" : "conflict";
	}

	/** Adds an award and tells whether another learner already uses its e-mail address, in whatever case. */
	add(award: Award): { readonly emailShared: boolean } {
		this.#fingerprints.set(awardKey(award), awardFingerprint(award));
		if (award.email === undefined) return { emailShared: false };
		const email = award.email.toLowerCase();
		const learners = this.#learnersByEmail.get(email) ?? new Set();
		this.#learnersByEmail.set(email, learners.add(award.learnerRef));
		return { emailShared: learners.size > 1 };
	}
}
