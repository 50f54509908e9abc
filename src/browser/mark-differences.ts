import type { PageDifference, PagePlace, Report } from "../core/report.ts";
import { type DrawnPage, withPages } from "../render/compare/drawn-pages.ts";
import type { View } from "../web/view.ts";
import { pageCanvas } from "./page-canvas.ts";

/** Points of air between a frame and what it marks. */
const air = 3;
const frameColour = "#c4161c";

/** Beside the words about each page of a PDF, a picture of it on which the differences are framed. */
export async function markDifferences(pdf: Uint8Array, report: Report, view: View): Promise<void> {
	const differences = report.checks.flatMap((check) => check.differences ?? []);
	const parts = [...document.querySelectorAll<HTMLElement>(".differences [data-page]")];
	if (parts.length === 0) return;
	await withPages(pdf, pageCanvas, async (pages) => {
		for (const part of parts) {
			const number = Number(part.dataset["page"]);
			const page = pages[number - 1];
			const canvas = page && (await drawMarked(page, placesOn(number, differences)));
			if (canvas === undefined) continue;
			canvas.setAttribute("role", "img");
			canvas.setAttribute("aria-label", view.t("differences.picture", { n: number }));
			part.querySelector("h3")?.after(canvas);
		}
	});
}

function placesOn(number: number, differences: readonly PageDifference[]): readonly PagePlace[] {
	return differences.filter(({ page }) => page === number).map(({ place }) => place);
}

async function drawMarked(page: DrawnPage, places: readonly PagePlace[]): Promise<HTMLCanvasElement | undefined> {
	const picture = await page.picture();
	const canvas = picture && (await pageCanvas(picture.width, picture.height));
	const context = canvas?.getContext("2d");
	if (picture === undefined || context === undefined || context === null) return undefined;
	const { scale, width, height } = picture;
	context.putImageData(new ImageData(Uint8ClampedArray.from(picture.data), width, height), 0, 0);
	context.strokeStyle = frameColour;
	context.lineWidth = 2 * scale;
	for (const place of places) {
		const box = [place.x - air, place.y - air, place.width + 2 * air, place.height + 2 * air] as const;
		context.strokeRect(box[0] * scale, box[1] * scale, box[2] * scale, box[3] * scale);
	}
	return canvas;
}
