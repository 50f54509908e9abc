import { certificateBeside } from "./certificate-packing.ts";
import { derivedName } from "./derived-name.ts";
import { didKeyMethod, multikeyMethod } from "./method-packings.ts";
import { dayAt, secondUtc } from "./moment-packings.ts";
import { derived, oneOf, type Packing, uuid, wholeNumber } from "./packings.ts";
import { listBeside, statusEntry, statusList } from "./status-packings.ts";

/**
 * Slots and the packings that are tried for each before plain text, in the order in which a payload has them. All of it
 * is the format: nothing may move, and no word of a list may change, without a new version.
 */
export type SlotPackings = readonly (readonly [slot: string, packings: readonly Packing[]])[];

const [dayStart, dayEnd, index] = [dayAt("00:00:00"), dayAt("23:59:59"), wholeNumber(2 ** 20)];

export const fieldPackings: SlotPackings = [
	["id", [derived(({ base, id }) => base && `${base}/c/${id}`)]],
	["subject", [uuid]],
	["nameOrder", [oneOf(["patronymic-first", "family-first", "given-first", "mononym"])]],
	["nativeFamilyName", []],
	["nativeGivenName", []],
	["latinFamilyName", []],
	["latinGivenName", []],
	["name", [derived(derivedName)]],
	["validFrom", [dayStart]],
	["awardedDate", [dayStart]],
	["validUntil", [dayEnd]],
	["result", [oneOf(["Pass", "Merit", "Distinction"])]],
	["revocationList", [statusList("revocation")]],
	["revocationIndex", [index]],
	["revocationEntry", [statusEntry("revocation")]],
	["suspensionList", [listBeside("revocation", "suspension"), statusList("suspension")]],
	["suspensionIndex", [index]],
	["suspensionEntry", [statusEntry("suspension")]],
	["replaces", [certificateBeside]],
];

export const proofPackings: SlotPackings = [
	["created", [secondUtc]],
	["verificationMethod", [didKeyMethod, multikeyMethod]],
];
