import { once } from "node:events";
import { createServer } from "node:http";

const types: Readonly<Record<string, string>> = {
	html: "text/html; charset=utf-8",
	js: "text/javascript",
	css: "text/css",
	svg: "image/svg+xml",
	json: "application/json",
};

/** A server that knows nothing but files, below a path; whatever is below `c/` and no file is `c/index.html`. */
export async function serveFiles(base: string, files: ReadonlyMap<string, Uint8Array>) {
	const server = createServer(({ url = "" }, response) => {
		const path = new URL(url, "http://files").pathname.slice(base.length);
		const name = path === "" ? "index.html" : path;
		const body = files.get(name) ?? (name.startsWith("c/") ? files.get("c/index.html") : undefined);
		const suffix = body === files.get(name) ? (name.split(".").at(-1) ?? "") : "html";
		response.writeHead(body === undefined ? 404 : 200, { "Content-Type": types[suffix] ?? "application/octet-stream" });
		response.end(body);
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	if (address === null || typeof address === "string") throw new TypeError("the server has no port");
	return {
		address: `http://127.0.0.1:${address.port}${base}`,
		close: () => new Promise((closed) => server.close(closed)),
	};
}
