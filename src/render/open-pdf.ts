/** A PDF that is being read; `destroy` ends it at any time. */
export type PdfTask = Awaited<ReturnType<typeof openPdf>>;

/** Pixels of one picture in a PDF; larger ones are left out. */
const maxPicture = 4_000_000;
const inBrowsersWorker = typeof document === "undefined" && typeof OffscreenCanvas !== "undefined";

/**
 * Opens a PDF in a general reader, which comes when it is first needed. It works in this thread, fetches nothing and runs
 * nothing of the file.
 */
export async function openPdf(pdf: Uint8Array) {
	const [{ getDocument }, worker] = await Promise.all([
		import("pdfjs-dist/legacy/build/pdf.mjs"),
		import("pdfjs-dist/legacy/build/pdf.worker.mjs"),
	]);
	Object.assign(globalThis, { pdfjsWorker: worker });
	const makers = inBrowsersWorker ? await import("./worker-canvases.ts") : {};
	return getDocument({
		...makers,
		data: new Uint8Array(pdf),
		disableFontFace: true,
		enableXfa: false,
		isEvalSupported: false,
		maxImageSize: maxPicture,
		stopAtErrors: true,
		useSystemFonts: false,
		useWasm: false,
		useWorkerFetch: false,
		verbosity: 0,
	});
}
