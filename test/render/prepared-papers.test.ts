import { createHash } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { nodeAssets } from "../../src/render/node-assets.ts";
import { renderCertificate } from "../../src/render/render-certificate.ts";
import { samplePaper } from "../support/sample-paper.ts";
import type { Sample } from "../support/sample-certificate.ts";

const people: readonly NonNullable<Sample["holder"]>[] = [
	{ order: "patronymic-first", native: { family: "Ганболд", given: "Өнөрбаяр" }, latin: { given: "Önörbayar" } },
	{ order: "family-first", native: { family: "欧阳", given: "思远" } },
	{ order: "mononym", latin: { given: "Zoë i\u0300" } },
];
const samples = people.flatMap((holder) =>
	(["mn", "en", "zh"] as const).map((language) => ({ holder, language, validUntil: "2031-12-31T23:59:59+08:00" })),
);
const signed: string[] = [];
const alone: string[] = [];

/** Assets of their own, so that nothing is prepared for them yet. */
const fresh = () => ({ ...nodeAssets });
const drawn = async (text: string, assets: typeof nodeAssets): Promise<string> =>
	createHash("sha256")
		.update(await renderCertificate(text, assets))
		.digest("hex");

beforeAll(async () => {
	for (const sample of samples) signed.push(await samplePaper(sample));
	for (const text of signed) alone.push(await drawn(text, fresh()));
});

test("every certificate of the test has a paper of its own", () => {
	expect(new Set(alone).size).toBe(samples.length);
});

test.each([2, 4, 5, 7])("a paper is the same whatever was drawn before it (every %ith)", async (step) => {
	const assets = fresh();
	const order = signed.map((_, index) => (index * step + step) % signed.length);
	for (const index of [...order, ...order.toReversed()]) {
		expect(await drawn(signed[index] ?? "", assets)).toBe(alone[index]);
	}
});

test("papers that are drawn at the same time do not mix", async () => {
	const assets = fresh();
	expect(await Promise.all(signed.map((text) => drawn(text, assets)))).toEqual(alone);
});

test("holders of one course share the start of their files, which holds nothing of theirs", async () => {
	const [one, other] = [signed[0], signed[3]].map((text) => renderCertificate(text ?? "", nodeAssets));
	const [first, second] = [await one, await other];
	const different = first?.findIndex((byte, index) => byte !== second?.[index]) ?? 0;
	expect(different).toBeGreaterThan(15_000);
});
