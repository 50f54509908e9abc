import { pictureOf } from "./pictures.ts";

/** Why there is no picture: nobody allowed it, or there is nothing to take it with. */
export type CameraFault = "refused" | "missing";

export interface Camera {
	/** What it sees now. */
	picture(): ImageData;
	close(): void;
}

/**
 * Asks for the camera that looks away from its holder and shows it in `video`. To be called on a tap only: the browser
 * asks the reader.
 */
export async function openCamera(video: HTMLVideoElement): Promise<Camera | CameraFault> {
	const stream = await ask();
	if (!(stream instanceof MediaStream)) return stream;
	video.srcObject = stream;
	await video.play();
	return {
		picture: () => pictureOf(video, video.videoWidth, video.videoHeight),
		close: () => {
			for (const track of stream.getTracks()) track.stop();
			video.srcObject = null;
		},
	};
}

async function ask(): Promise<MediaStream | CameraFault> {
	// Browsers offer it to https pages and to this machine itself, and to nobody else.
	if (!("mediaDevices" in navigator)) return "missing";
	try {
		const size = { width: { ideal: 1280 }, height: { ideal: 960 } };
		return await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment", ...size }, audio: false });
	} catch (error) {
		return error instanceof DOMException && error.name === "NotAllowedError" ? "refused" : "missing";
	}
}
