import { parseId } from "../../core/crockford.ts";
import { TamgaError } from "../../core/errors.ts";
import { isStatusReason, statusReasons } from "../../core/status-change.ts";
import type { Tools } from "../../core/tools.ts";
import { letterName } from "../holder/deliver-messages.ts";
import type { Clock, Register } from "../ports.ts";

interface EraseDeps {
	readonly register: Register;
	readonly clock: Clock;
	readonly tools: Pick<Tools, "sha256">;
	/** Where letters may lie that no mail server took. */
	readonly courier: { forget(letters: readonly string[]): Promise<void> };
}

export interface EraseRequest {
	/** Ids or addresses of certificates. */
	readonly ids: readonly string[];
	readonly reason: string;
}

export interface EraseResult {
	readonly erased: readonly string[];
	readonly unchanged: readonly string[];
	/** Other certificates of the same people that are still whole. */
	readonly remaining: readonly string[];
	/** False when a reader kept old copies of the pages in the files; erasing again removes them. */
	readonly scrubbed: boolean;
}

/**
 * Deletes everything about the people of these certificates and revokes them, all or nothing; then what was deleted is
 * removed from the database's files too. Throws NOT_FOUND, USAGE, REASON_UNKNOWN.
 */
export async function eraseCertificates(
	{ register, clock, tools, courier }: EraseDeps,
	{ ids, reason }: EraseRequest,
): Promise<EraseResult> {
	if (!isStatusReason(reason)) throw new TamgaError("REASON_UNKNOWN", `Use one of: ${statusReasons.join(", ")}.`);
	const certificates = [...new Set(ids.map(idIn))];
	const remaining = await othersOf(register, certificates);
	const letters = await lettersOf({ register, tools }, certificates);
	const { unchanged } = await register.erase({ certificates, reason, at: clock().toISOString() });
	await courier.forget(letters);
	const erased = certificates.filter((id) => !unchanged.includes(id));
	return { erased, unchanged, remaining, scrubbed: await register.scrub() };
}

async function lettersOf(
	{ register, tools }: Pick<EraseDeps, "register" | "tools">,
	ids: readonly string[],
): Promise<readonly string[]> {
	const messages = await Promise.all(ids.map((id) => register.messagesOf(id)));
	return messages.flat().map((message) => letterName(tools, message));
}

/** Whoever asks to be forgotten may have several certificates. */
async function othersOf(register: Register, ids: readonly string[]): Promise<readonly string[]> {
	const others = new Set<string>();
	for (const id of ids) {
		const certificate = await register.certificate(id);
		if (certificate?.signed === undefined) continue;
		const all = await register.certificatesOfLearner(certificate.issuer, certificate.learner.learnerRef);
		for (const one of all) if (!ids.includes(one.id)) others.add(one.id);
	}
	return [...others];
}

function idIn(text: string): string {
	const id = parseId(text.replace(/^.*\//, ""));
	if (id === undefined) throw new TamgaError("USAGE", "A certificate's id has 26 letters and digits.");
	return id;
}
