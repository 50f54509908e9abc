import type { MessageKey } from "../web/messages/messages.ts";
import type { PageSetup } from "../web/page-setup.ts";
import { readScannedCode, type ScannedCode } from "../web/scanned-code.ts";
import { certificateAddress } from "../web/scanned-codes.tsx";
import type { View } from "../web/view.ts";
import { openCamera } from "./camera.ts";
import { type DeviceLine, deviceLine } from "./device-line.ts";
import { openView } from "./open-view.ts";
import { paintCodes } from "./paint-codes.tsx";
import { pictureIn } from "./pictures.ts";

/** What the page is made of, found once. */
interface Scanner {
	readonly view: View;
	readonly line: DeviceLine;
	readonly viewer: HTMLElement;
	readonly video: HTMLVideoElement;
	readonly start: HTMLButtonElement;
	readonly stop: HTMLButtonElement;
}

/** Between two looks: a phone keeps cool, and a code is still read at once. */
const pauseMs = 150;

/** Shows what the page can do, and waits: nothing is asked for, and no reader is fetched, before a tap. */
export async function startScanPage(setup: PageSetup): Promise<void> {
	const [line, scanner] = [deviceLine(), document.querySelector<HTMLElement>("#scanner")];
	const viewer = scanner?.querySelector<HTMLElement>(".viewer");
	const video = viewer?.querySelector("video");
	const start = scanner?.querySelector<HTMLButtonElement>("[data-start]");
	const stop = scanner?.querySelector<HTMLButtonElement>("[data-stop]");
	const photo = scanner?.querySelector<HTMLInputElement>("#photo");
	if (!line || !scanner || !viewer || !video || !start || !stop || !photo) return;
	try {
		const parts = { view: await openView(setup), line, viewer, video, start, stop };
		const unable = (): void => line.unable();
		start.addEventListener("click", () => void watch(parts).catch(unable));
		photo.addEventListener("change", () => void lookAt(photo.files?.[0], parts).catch(unable));
		scanner.hidden = false;
	} catch {
		line.unable();
	}
}

/** Until a code is found, the reader stops it, or the page is put away. */
async function watch(scanner: Scanner): Promise<void> {
	const { view, line, video, stop } = scanner;
	paintCodes([], view);
	line.say(view.t("scan.asking"));
	const camera = await openCamera(video);
	if (typeof camera === "string") return line.say(view.t(`scan.${camera}`));
	const ended = new AbortController();
	// Said at once: a look that is under way ends later, when a photo may have been chosen and told of.
	const end = (): void => {
		ended.abort();
		line.say("");
	};
	const away = (): void => void (document.hidden && end());
	stop.addEventListener("click", end, { signal: ended.signal });
	document.addEventListener("visibilitychange", away, { signal: ended.signal });
	try {
		show(scanner, true);
		line.say(view.t("scan.searching"));
		await search(scanner, () => camera.picture(), ended.signal);
	} finally {
		ended.abort();
		camera.close();
		show(scanner, false);
	}
}

async function search(scanner: Scanner, picture: () => ImageData, ended: AbortSignal): Promise<void> {
	const { readCodes } = await import("./code-reader.ts");
	while (!ended.aborted) {
		const texts = await readCodes(picture());
		if (ended.aborted) break;
		if (texts.length > 0 && found(texts, scanner)) return;
		await new Promise((resume) => setTimeout(resume, pauseMs));
	}
}

async function lookAt(photo: File | undefined, scanner: Scanner): Promise<void> {
	const { view, line } = scanner;
	if (photo === undefined) return;
	paintCodes([], view);
	line.say(view.t("scan.searching"));
	const [picture, { readCodes }] = await Promise.all([pictureIn(photo), import("./code-reader.ts")]);
	if (picture === undefined) return line.say(view.t("scan.noPicture"));
	const texts = await readCodes(picture);
	if (texts.length === 0) line.say(view.t("scan.nothing"));
	else found(texts, scanner);
}

/** True when there is nothing more to look for. One certificate of ours is opened; all else is for a person to choose. */
function found(texts: readonly string[], { view, line }: Scanner): boolean {
	const codes = texts.map((text) => readScannedCode(text, view.site));
	const [only, ...more] = codes;
	line.say(view.t(sentenceFor(codes)));
	if (only?.kind === "own" && more.length === 0) {
		location.assign(certificateAddress(only, view));
		return true;
	}
	if (codes.every(({ kind }) => kind === "other")) return false;
	paintCodes(codes, view);
	return true;
}

function sentenceFor([only, ...more]: readonly ScannedCode[]): MessageKey {
	if (more.length > 0) return "scan.several";
	if (only?.kind === "own") return "scan.found";
	return only?.kind === "elsewhere" ? "scan.foundElsewhere" : "scan.notCertificate";
}

function show({ viewer, start, stop }: Scanner, isOn: boolean): void {
	viewer.hidden = !isOn;
	start.hidden = isOn;
	stop.hidden = !isOn;
	(isOn ? stop : start).focus({ preventScroll: true });
}
