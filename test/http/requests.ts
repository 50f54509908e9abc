import type { Routes } from "../../src/http/route-deps.ts";

/** POST of JSON text as a program would send it. */
export async function postJson(app: Routes, path: string, body: unknown, headers: Record<string, string> = {}) {
	const text = typeof body === "string" ? body : JSON.stringify(body);
	return await app.request(path, {
		method: "POST",
		headers: { "Content-Type": "application/json", ...headers },
		body: text,
	});
}

/** What browsers send when somebody follows a link or sends a form. */
export const browser = { Accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" } as const;

export function formOf(name: string, content: string | Uint8Array, type: string, fileName = "certificate"): FormData {
	const form = new FormData();
	form.set(name, new File([typeof content === "string" ? content : new Uint8Array(content)], fileName, { type }));
	return form;
}

/** A body that arrives in pieces, without an announced length. */
export function inPieces(...pieces: readonly (string | Uint8Array)[]): RequestInit {
	const body = new ReadableStream<Uint8Array>({
		start: (controller) => {
			for (const piece of pieces) {
				controller.enqueue(typeof piece === "string" ? new TextEncoder().encode(piece) : piece);
			}
			controller.close();
		},
	});
	return { method: "POST", body, duplex: "half" } as RequestInit;
}

export async function codeOf(response: Response): Promise<unknown> {
	return ((await response.json()) as { readonly code?: unknown }).code;
}
