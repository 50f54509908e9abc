/** The reader's working half, which it otherwise loads by an address. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
	export const WorkerMessageHandler: object;
}
