import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { get as getHttps } from "node:https";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Hono } from "hono";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { AppEnv, Routes } from "../../src/http/route-deps.ts";
import { type Listening, serve, type ServeOptions } from "../../src/http/serve.ts";
import { type OpenService, openService, signedText } from "./open-service.ts";

let service: OpenService;
const listening: Listening[] = [];
const sockets: Socket[] = [];

beforeAll(async () => {
	service = await openService();
});
afterEach(async () => {
	for (const socket of sockets.splice(0)) socket.destroy();
	for (const server of listening.splice(0)) await server.close();
});
afterAll(() => service.close());

async function listen(app: Routes, limits: ServeOptions["limits"] = {}): Promise<Listening> {
	const server = await serve(app, { host: "127.0.0.1", port: 0, limits });
	listening.push(server);
	return server;
}

/** A connection that sends text and collects what comes back until the other side ends it. */
async function dial({ url }: Listening) {
	const socket = connect(Number(new URL(url).port), "127.0.0.1");
	sockets.push(socket);
	let received = "";
	socket.on("data", (data) => (received += data.toString()));
	const ended = new Promise<string>((resolve) => {
		socket.on("error", () => {});
		socket.on("close", () => resolve(received));
	});
	await new Promise((resolve) => socket.once("connect", resolve));
	return { socket, ended, received: () => received };
}

const quick = { headersMs: 300, requestMs: 600, checkMs: 50 } as const;

describe("threat 116: slow clients", () => {
	test("one that never ends its headers is cut off", async () => {
		const { socket, ended } = await dial(await listen(service.app(), quick));
		socket.write("POST /verify HTTP/1.1\r\nHost: x\r\n");
		const dribble = setInterval(() => socket.write("X-Slow: 1\r\n"), 50);
		expect(await ended).toMatch(/^HTTP\/1\.1 408 /);
		clearInterval(dribble);
	});

	test("one that dribbles its body is cut off", async () => {
		const { socket, ended } = await dial(await listen(service.app(), quick));
		const start = performance.now();
		socket.write("POST /verify HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n");
		const dribble = setInterval(() => socket.write(" "), 50);
		expect(await ended).toMatch(/^HTTP\/1\.1 408 /);
		expect(performance.now() - start).toBeGreaterThan(500);
		clearInterval(dribble);
	});

	test("one that is quick is not, and the limits are those that the threat list names", async () => {
		const server = await listen(service.app(), quick);
		expect((await fetch(`${server.url}/livez`)).status).toBe(200);
	});

	test("a batch may take longer, as long as its lines come", async () => {
		const server = await listen(service.app(), { ...quick, requestMs: 300 });
		const { socket, received } = await dial(server);
		socket.write(
			"POST /verify/batch HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n",
		);
		for (let line = 0; line < 5; line++) {
			socket.write("2\r\n{\n\r\n");
			await wait(200);
		}
		socket.write("0\r\n\r\n");
		await expect.poll(received, { timeout: 10_000 }).toMatch(/\r\n0\r\n\r\n$/);
		expect(received().match(/JSON_SYNTAX/g)).toHaveLength(10);
	});

	test("what is no HTTP is answered with 400 and the end", async () => {
		const { socket, ended } = await dial(await listen(service.app()));
		socket.write("HELLO\r\n\r\n");
		expect(await ended).toMatch(/^HTTP\/1\.1 400 /);
	});

	test("headers without end are answered with 431", async () => {
		const { socket, ended } = await dial(await listen(service.app()));
		socket.write(`GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${"x".repeat(40_000)}\r\n\r\n`);
		expect(await ended).toMatch(/^HTTP\/1\.1 431 /);
	});

	test("more connections than allowed are not taken", async () => {
		const server = await listen(service.app(), { connections: 2 });
		const first = [await dial(server), await dial(server)];
		const third = await dial(server);
		expect(await third.ended).toBe("");
		expect(first.every(({ socket }) => !socket.destroyed)).toBe(true);
	});
});

describe("threat 69 over a real connection", () => {
	const large = Buffer.alloc(5 * 1024 * 1024, 0x20);
	const headers = { "Content-Type": "application/json" };

	test("5 MB are answered with 413, announced or in pieces", async () => {
		const { url } = await listen(service.app());
		const announced = await fetch(`${url}/verify`, { method: "POST", headers, body: large });
		expect(announced.status).toBe(413);
		const body = new Blob([large]).stream();
		const pieces = await fetch(`${url}/verify`, { method: "POST", headers, body, duplex: "half" } as RequestInit);
		expect(pieces.status).toBe(413);
	});

	test("5 MB to a route that does not read them are answered too", async () => {
		const { url } = await listen(service.app());
		const refused = await fetch(`${url}/credentials/issue`, { method: "POST", headers, body: large });
		expect(refused.status).toBe(401);
		expect((await fetch(`${url}/livez`)).status).toBe(200);
	});
});

test("a batch larger than any buffer goes through for a client that reads while it sends", async () => {
	const { url } = await listen(service.app());
	const line = `${signedText(service.certificates[1])}\n`;
	const body = "{\n".repeat(20_000) + line;
	const headers = { "Content-Type": "application/x-ndjson" };
	const response = await fetch(`${url}/verify/batch`, { method: "POST", headers, body });
	const reports = (await response.text()).trimEnd().split("\n");
	expect(reports).toHaveLength(20_001);
	expect(JSON.parse(reports.at(-1) ?? "")).toMatchObject({ verdict: "invalid", credential: {} });
});

test("only so many batches are read at a time, and a client that goes away makes room", async () => {
	const server = await listen(service.app());
	const headers = "Host: x\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked";
	const held = [];
	for (let i = 0; i < 32; i++) {
		const { socket } = await dial(server);
		socket.write(`POST /verify/batch HTTP/1.1\r\n${headers}\r\n\r\n2\r\n{\n\r\n`);
		held.push(socket);
	}
	await wait(200);
	const one = { method: "POST", headers: { "Content-Type": "application/x-ndjson" }, body: "{" };
	const refused = await fetch(`${server.url}/verify/batch`, one);
	expect([refused.status, refused.headers.get("Retry-After")]).toEqual([429, "1"]);
	held[0]?.destroy();
	await wait(200);
	expect((await fetch(`${server.url}/verify/batch`, one)).status).toBe(200);
});

describe("threat 119: the end", () => {
	function slowApp(milliseconds: number): Routes {
		const app: Routes = new Hono<AppEnv>();
		app.get("/", async (c) => {
			await wait(milliseconds);
			return c.text("done");
		});
		return app;
	}

	test("what is in flight is finished, and nobody else is let in", async () => {
		const server = await serve(slowApp(300), { host: "127.0.0.1", port: 0 });
		const answer = fetch(server.url).then((response) => response.text());
		await wait(100);
		const closed = server.close();
		await expect(fetch(server.url)).rejects.toThrow();
		expect(await answer).toBe("done");
		await closed;
	});

	test("a connection that is kept alive does not keep the service alive", async () => {
		const server = await serve(slowApp(0), { host: "127.0.0.1", port: 0 });
		const { socket, ended } = await dial(server);
		socket.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
		await wait(100);
		const start = performance.now();
		await server.close();
		expect(await ended).toContain("done");
		expect(performance.now() - start).toBeLessThan(2000);
	});

	test("what takes too long is cut off", async () => {
		const server = await serve(slowApp(5000), { host: "127.0.0.1", port: 0, limits: { drainMs: 200 } });
		const answer = fetch(server.url).catch(() => "cut off");
		await wait(100);
		const start = performance.now();
		await server.close();
		expect(await answer).toBe("cut off");
		expect(performance.now() - start).toBeLessThan(2000);
	});
});

test("a port that is taken is said so", async () => {
	const { url } = await listen(service.app());
	const taken = serve(service.app(), { host: "127.0.0.1", port: Number(new URL(url).port) });
	await expect(taken).rejects.toMatchObject({ code: "CONFIG_INVALID" });
});

describe("https", () => {
	const folder = mkdtempSync(join(tmpdir(), "tamga-tls-"));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));
	const tls = { cert: join(folder, "cert.pem"), key: join(folder, "key.pem") };

	test("is spoken with a certificate and its key", async (context) => {
		const made = makeCertificate(tls);
		if (!made) console.log("skipped: there is no openssl here to make a certificate with");
		context.skip(!made);
		const server = await serve(service.app(), { host: "127.0.0.1", port: 0, tls });
		listening.push(server);
		expect(server.url).toMatch(/^https:/);
		const status = await new Promise((resolve, reject) => {
			getHttps(`${server.url}/livez`, { rejectUnauthorized: false, agent: false }, (response) => {
				response.resume();
				resolve(response.statusCode);
			}).on("error", reject);
		});
		expect(status).toBe(200);
		await expect(fetch(server.url.replace("https:", "http:"))).rejects.toThrow();
	});

	test("without the files it does not start, and says which setting to look at", async () => {
		const missing = { cert: join(folder, "no.pem"), key: join(folder, "no.pem") };
		const started = serve(service.app(), { host: "127.0.0.1", port: 0, tls: missing });
		await expect(started).rejects.toMatchObject({ code: "FILE_UNREADABLE", detail: /TAMGA_TLS_CERT/ });
	});
});

function makeCertificate({ cert, key }: { readonly cert: string; readonly key: string }): boolean {
	const kind = [
		"-newkey",
		"ec",
		"-pkeyopt",
		"ec_paramgen_curve:P-256",
		"-nodes",
		"-days",
		"2",
		"-subj",
		"/CN=localhost",
	];
	try {
		execFileSync("openssl", ["req", "-x509", ...kind, "-keyout", key, "-out", cert], { stdio: "ignore" });
		return true;
	} catch {
		return false;
	}
}
