import { expect, test } from "vitest";
import { nodeAssets } from "../../src/render/node-assets.ts";
import { certificateTexts, renderCertificate } from "../../src/render/render-certificate.ts";
import { textItems } from "../support/pdf-pixels.ts";
import { samplePaper } from "../support/sample-paper.ts";

test.each(["mn", "zh"] as const)(
	"each line of the plan of a paper in %s stands where readers find it",
	async (language) => {
		const signed = await samplePaper({ language });
		const pdf = await renderCertificate(signed, nodeAssets);
		for (const [index, runs] of (await certificateTexts(signed, nodeAssets)).entries()) {
			const items = await textItems(pdf, index + 1);
			expect(runs.length).toBeGreaterThan(20);
			for (const { text, x, y, size } of runs) {
				const found = items.find((item) => Math.abs(item.x - x) < 0.02 && Math.abs(item.baseline - y) < 0.02);
				expect(found, text).toBeDefined();
				expect(found?.size).toBeCloseTo(size, 1);
				expect(text.normalize("NFC").replace(/\s/g, "")).toContain(found?.text.replace(/\s/g, "").slice(0, 1));
			}
		}
	},
);

test("the plan of a paper that cannot be drawn cannot be listed", async () => {
	await expect(certificateTexts('{"type":["VerifiableCredential"]}', nodeAssets)).rejects.toThrow(TypeError);
});
