import type { JsonObject } from "../../src/core/json.ts";
import { attacker, credential, issuer } from "../support/judging.ts";
import { addProof } from "../support/sign.ts";
import { hostileTexts } from "../support/hostile.ts";
import { type Case, expects } from "./case.ts";
import { subjectId } from "./controls.ts";

const unrecognised = expects("unrecognised", "ISSUER_NOT_RECOGNISED");

/** Names that strangers give themselves. */
const greatNames = [
	"UNESCO-ICHEI",
	"UNЕSCO-IСHEI",
	"The issuer",
	"Ministry of Education",
	"✓ Verified",
	"\u202EIEHCI-OCSENU",
];

const claimed: readonly Case[] = await Promise.all(
	greatNames.map(async (name) => ({
		threat: 77,
		name: `a stranger who is called ${JSON.stringify(name)}`,
		input: await addProof(credential({ issuer: { id: attacker.did, name } }), attacker),
		expect: unrecognised,
	})),
);

const values: readonly (readonly [threat: number, text: string])[] = [
	...hostileTexts.map((text) => [text.includes("\u202E") || text.includes("\u200B") ? 81 : 80, text] as const),
	[80, "data:image/svg+xml,<svg onload=alert(1)>"],
	[81, "a\u2066b\u2069\u200D\u2060\uFE0F"],
	[83, "Bat\r\nSet-Cookie: a=b"],
	[83, "\u001b[31mBat\u001b[0m\u0007"],
];

/** Signed by our own issuer: a value is never a reason to refuse, and never more than text. */
const asText: readonly Case[] = await Promise.all(
	values.map(async ([threat, text]) => ({
		threat,
		name: `${JSON.stringify(text)} for a name`,
		input: await addProof(named(text), issuer),
		expect: expects("valid"),
	})),
);

function named(name: string): JsonObject {
	return credential({ name, credentialSubject: { id: subjectId, name, description: name } });
}

export const peopleCases: readonly Case[] = [
	...claimed,
	...asText,
	{
		threat: 77,
		name: "a stranger for a program, which is only warned",
		input: await addProof(credential({ issuer: { id: attacker.did, name: "UNESCO-ICHEI" } }), attacker),
		policy: { profile: "vc-api" },
		expect: expects("valid"),
	},
	{
		threat: 80,
		name: "a javascript: address for an id",
		input: await addProof(credential({ id: "javascript:alert(1)" }), issuer),
		expect: expects("valid"),
	},
	{
		threat: 1,
		name: "a name in another normal form than the signed one",
		input: { ...(await addProof(named("Бат-Эрдэнэ й"), issuer)), ...withName("Бат-Эрдэнэ й".normalize("NFD")) },
		expect: expects("invalid", "SIGNATURE_INVALID"),
	},
];

function withName(name: string): JsonObject {
	return { credentialSubject: named(name)["credentialSubject"] ?? null };
}
