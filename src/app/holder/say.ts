import { encodeId, parseId } from "../../core/crockford.ts";
import { TamgaError } from "../../core/errors.ts";
import { holdsNationalId } from "../../core/roster/national-id.ts";
import { hex } from "../../core/hex.ts";
import type { Tools } from "../../core/tools.ts";
import type { Clock, Random, Register } from "../ports.ts";
import { correctedName } from "../replace/correction.ts";
import { readReplaced } from "../replace/prepare-replacement.ts";
import type { ShareLink } from "./say-ports.ts";
import type { OwnShareLink, SayService, WrongName } from "./say-service.ts";

interface SayDeps {
	readonly register: Register;
	readonly tools: Pick<Tools, "sha256">;
	readonly clock: Clock;
	readonly random: Random;
}

/** Of the words beside the choice on the claim page; a change of what they promise is a new version. */
export const consentWording = "2026-11-23";

const day = 86_400_000;

export function sayService(deps: SayDeps): SayService {
	const { register, clock, random, tools } = deps;
	const now = (): string => clock().toISOString();
	return {
		shownTo: async (certificate, share) => {
			if (share === undefined) return await register.visibility(certificate);
			const link = await register.shareLinkByHash(hashOf(tools, parseId(share) ?? ""));
			if (link?.certificate === certificate && isOpen(link, clock())) return "full";
			throw new TamgaError("SHARE_ENDED");
		},
		visibility: (certificate) => register.visibility(certificate),
		choose: (certificate, visibility, language) =>
			register.chooseVisibility({ certificate, visibility, language, wording: consentWording, at: now() }),
		share: async (certificate, claim, days) => {
			const id = encodeId(random(16));
			const hash = hashOf(tools, tokenOf(tools, claim, id));
			const end = days === undefined ? {} : { expiresAt: new Date(clock().getTime() + days * day).toISOString() };
			await register.saveShareLink({ id, certificate, hash, createdAt: now(), ...end });
		},
		shares: async (certificate, claim) => {
			const links = await register.shareLinks(certificate);
			return links.map((link) => ownLink(tools, link, claim, clock()));
		},
		endShare: (certificate, link) => register.endShareLink(certificate, link, now()),
		askForName: (certificate, wrong) => askForName(deps, certificate, wrong),
		lastRequest: async (certificate) => (await register.nameRequests({ certificate })).at(-1),
	};
}

/**
 * A share link's token follows from the personal link under which it was made, 128 bits of which nobody else knows, and
 * from its own random id: its maker can be shown it again, although the register has only its hash.
 */
function tokenOf({ sha256 }: Pick<Tools, "sha256">, claim: string, id: string): string {
	const canonical = parseId(claim) ?? "";
	return encodeId(sha256(new TextEncoder().encode(`tamga share link ${canonical} ${id}`)).slice(0, 16));
}

function hashOf({ sha256 }: Pick<Tools, "sha256">, token: string): string {
	return hex(sha256(new TextEncoder().encode(token)));
}

function isOpen({ expiresAt, endedAt }: ShareLink, now: Date): boolean {
	return endedAt === undefined && (expiresAt === undefined || Date.parse(expiresAt) > now.getTime());
}

function ownLink(tools: Pick<Tools, "sha256">, link: ShareLink, claim: string, now: Date): OwnShareLink {
	const token = tokenOf(tools, claim, link.id);
	const isOwn = hashOf(tools, token) === link.hash;
	return { ...link, isOpen: isOpen(link, now), ...(isOwn ? { token } : {}) };
}

/** In characters. */
const longestNote = 1_000;

async function askForName(
	{ register, clock, random }: SayDeps,
	certificate: string,
	{ name, note }: WrongName,
): Promise<void> {
	const { record, facts } = readReplaced(await register.certificate(certificate));
	correctedName(facts.holder, name, record.learner.country);
	if (holdsNationalId([note])) throw new TamgaError("NAME_INVALID");
	const wanted = { ...name, note: note.slice(0, longestNote) };
	await register.saveNameRequest({
		id: encodeId(random(16)),
		certificate,
		createdAt: clock().toISOString(),
		wanted,
	});
}
