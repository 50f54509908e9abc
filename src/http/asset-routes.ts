import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { Hono } from "hono";
import { TamgaError } from "../core/errors.ts";
import { assets } from "../web/assets.ts";
import { threadPolicy } from "../web/csp.ts";
import { fontFiles } from "../web/fonts/font-files.ts";
import { immutable, type Publication, publish } from "./publish.ts";
import type { AppContext, AppEnv, RouteDeps, Routes } from "./route-deps.ts";

type Body = Uint8Array<ArrayBuffer>;

interface File {
	readonly type: string;
	readonly read: () => Promise<Body>;
}

/** Compressed in itself. */
const fontType = "font/woff2";

const compress = promisify(gzip);

/** Files of pages below `/assets/`: named by their content, the same for everybody, kept for ever. */
export function assetRoutes({ options }: RouteDeps): Routes {
	const routes: Routes = new Hono<AppEnv>();
	const compressed = new Map<string, Promise<Body>>();
	const files = filesOf(options.browser);
	routes.get("/assets/:name", async (c) => {
		const name = c.req.param("name");
		const file = files.get(name);
		if (file === undefined) throw new TamgaError("NOT_FOUND");
		if (name.endsWith(".js")) c.header("Content-Security-Policy", threadPolicy);
		const publication = { type: file.type, cache: immutable };
		c.header("Vary", "Accept-Encoding");
		if (file.type === fontType || !/\bgzip\b/.test(c.req.header("Accept-Encoding") ?? "")) {
			return publish(c, { ...publication, body: await file.read() });
		}
		const body = compressed.get(name) ?? file.read().then(smaller);
		compressed.set(name, body);
		return publishCompressed(c, { ...publication, body: await body });
	});
	return routes;
}

function filesOf(browser: RouteDeps["options"]["browser"]): ReadonlyMap<string, File> {
	const modules = [...(browser?.types ?? [])].map(([name, type]) => {
		const read = async (): Promise<Body> => (await browser?.read(name)) ?? new Uint8Array();
		return [name, { type, read }] as const;
	});
	const written = assets.map(({ path, mediaType, text }) => {
		const read = async (): Promise<Body> => new TextEncoder().encode(text);
		return [path.slice("/assets/".length), { type: `${mediaType}; charset=utf-8`, read }] as const;
	});
	const fonts = fontFiles.map(({ name, read }) => [name, { type: fontType, read }] as const);
	return new Map([...modules, ...written, ...fonts]);
}

async function smaller(bytes: Body): Promise<Body> {
	return new Uint8Array(await compress(bytes, { level: 9 }));
}

function publishCompressed(c: AppContext, publication: Publication): Response {
	c.header("Content-Encoding", "gzip");
	return publish(c, publication);
}
