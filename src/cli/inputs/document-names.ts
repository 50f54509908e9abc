import { basename } from "node:path";

const endings = /\.(?:pdf|json|jsonld|vc|jwt|png|svg)$/i;

/** Whether a file among others is meant: by its name, since what it is worth is found out when it is judged. */
export function mayBeDocument(path: string): boolean {
	const name = basename(path);
	return endings.test(name) && !name.startsWith(".") && !path.split(/[/\\]/).includes("__MACOSX");
}
