import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { type FetchRules, safeFetch } from "../../src/net/safe-fetch.ts";
import { serve, servePlain } from "../support/loopback.ts";

const text = (body: Uint8Array): string => new TextDecoder().decode(body);

/** How long something took, in milliseconds, and what came of it. */
async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
	const start = performance.now();
	return [await work(), performance.now() - start];
}

describe("an allowed place answers", () => {
	test("with a document, its type and its bytes", async () => {
		const asked: unknown[] = [];
		const server = await serve(({ headers }, response) => {
			asked.push(headers.accept, headers["accept-encoding"], headers.cookie, headers.authorization);
			response.writeHead(200, { "content-type": "application/did+json" }).end('{"id":"ё"}');
		});
		const outcome = await safeFetch(`http://${server.place}/did.json`, { allowHosts: [server.place] });
		expect(outcome).toMatchObject({ state: "found", contentType: "application/did+json" });
		expect(outcome.state === "found" && text(outcome.body)).toBe('{"id":"ё"}');
		expect(asked).toEqual(["application/did+json, application/vc, application/json", "identity", undefined, undefined]);
	});

	test("in several pieces and without a type", async () => {
		const server = await serve((_, response) => {
			response.write("one ");
			setTimeout(() => response.end("two"), 20);
		});
		const outcome = await safeFetch(`http://${server.place}/`, { allowHosts: [server.place] });
		expect(outcome).toMatchObject({ state: "found", contentType: "" });
		expect(outcome.state === "found" && text(outcome.body)).toBe("one two");
	});

	test.each([404, 410])("%i: there is no such thing", async (status) => {
		const server = await serve((_, response) => response.writeHead(status).end("gone"));
		expect(await safeFetch(`http://${server.place}/`, { allowHosts: [server.place] })).toEqual({ state: "absent" });
	});

	test.each([204, 206, 304, 400, 401, 403, 500, 503])("%i is no answer", async (status) => {
		const server = await serve((_, response) => response.writeHead(status).end());
		const outcome = await safeFetch(`http://${server.place}/`, { allowHosts: [server.place] });
		expect(outcome).toEqual({ state: "unreachable", reason: `the host answered ${status}` });
	});

	test.each([301, 302, 303, 307, 308])("#62: a redirect (%i) is not followed", async (status) => {
		const inside = await serve((_, response) => response.end("secret"));
		const server = await serve((_, response) => {
			response.writeHead(status, { location: `http://${inside.place}/` }).end();
		});
		const outcome = await safeFetch(`http://${server.place}/`, { allowHosts: [server.place, inside.place] });
		expect(outcome).toEqual({ state: "unreachable", reason: `the host answered ${status}` });
		expect(inside.connections()).toBe(0);
	});
});

describe("#63: what is slow, endless or no HTTP ends in time and leaves no connection", () => {
	const within = (allowHosts: string): FetchRules => ({ allowHosts: [allowHosts], timeoutMs: 300 });
	const late = { state: "unreachable", reason: "no answer in time" };

	test("a host that never answers", async () => {
		const server = await serve(() => undefined);
		const [outcome, ms] = await timed(() => safeFetch(`http://${server.place}/`, within(server.place)));
		expect(outcome).toEqual(late);
		expect(ms).toBeLessThan(1_000);
		await expect.poll(server.open).toBe(0);
	});

	test("a body that drips without end", async () => {
		const server = await serve((_, response) => {
			const drip = setInterval(() => response.write("."), 10);
			response.on("close", () => clearInterval(drip));
		});
		const [outcome, ms] = await timed(() => safeFetch(`http://${server.place}/`, within(server.place)));
		expect(outcome).toEqual(late);
		expect(ms).toBeLessThan(1_000);
		await expect.poll(server.open).toBe(0);
	});

	test("headers that drip without end", async () => {
		const server = await servePlain((socket) => {
			socket.write("HTTP/1.1 200 OK\r\n");
			const drip = setInterval(() => socket.write("a: b\r\n"), 10);
			socket.on("close", () => clearInterval(drip));
		});
		expect(await safeFetch(`http://${server.place}/`, within(server.place))).toEqual(late);
		await expect.poll(server.open).toBe(0);
	});

	test("a body without end is cut at 1 MiB", async () => {
		let sent = 0;
		const chunk = Buffer.alloc(64 * 1024, "x");
		const server = await serve((_, response) => {
			const more = (): void => {
				while (!response.destroyed && response.write(chunk)) sent += chunk.length;
			};
			response.on("drain", more);
			more();
		});
		const outcome = await safeFetch(`http://${server.place}/`, { allowHosts: [server.place] });
		expect(outcome).toEqual({ state: "unreachable", reason: "the answer is too large" });
		await expect.poll(server.open).toBe(0);
		expect(sent).toBeLessThan(32 * 1024 * 1024);
	});

	test("one byte more than allowed is too much, the allowed number is not", async () => {
		const server = await serve(({ url }, response) => response.end("x".repeat(Number(url?.slice(1)))));
		const states = [10, 11].map(async (size) => {
			return (await safeFetch(`http://${server.place}/${size}`, { allowHosts: [server.place], maxBytes: 10 })).state;
		});
		expect(await Promise.all(states)).toEqual(["found", "unreachable"]);
	});

	test("a compressed body, which was not asked for, is not opened", async () => {
		const bomb = gzipSync(Buffer.alloc(8 * 1024 * 1024));
		const server = await serve((_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(bomb));
		const outcome = await safeFetch(`http://${server.place}/`, { allowHosts: [server.place] });
		expect(outcome).toEqual({ state: "unreachable", reason: "the answer is compressed" });
	});

	test("a connection that breaks in the middle", async () => {
		const server = await serve((_, response) => {
			response.writeHead(200, { "content-length": "100" }).write("half");
			setTimeout(() => response.destroy(), 20);
		});
		const outcome = await safeFetch(`http://${server.place}/`, { allowHosts: [server.place] });
		expect(outcome).toMatchObject({ state: "unreachable", reason: expect.stringContaining("could not be reached") });
	});

	test.each([
		["something else than HTTP", "SSH-2.0-OpenSSH_9.6\r\n"],
		["headers of 64 KiB", `HTTP/1.1 200 OK\r\na: ${"b".repeat(65_536)}\r\n\r\n`],
		["two lengths", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"],
	])("%s", async (_, answer) => {
		const server = await servePlain((socket) => socket.end(answer));
		const { state } = await safeFetch(`http://${server.place}/`, { allowHosts: [server.place] });
		expect(state).toBe("unreachable");
	});

	test("nobody listens", async () => {
		const outcome = await safeFetch("http://127.0.0.1:9/", { allowHosts: ["127.0.0.1:9"] });
		expect(outcome).toEqual({ state: "unreachable", reason: "the host could not be reached (ECONNREFUSED)" });
	});

	test("a look-up without end counts too, and the limit is 3 s unless another is set", async () => {
		const lookup = (): Promise<never> => new Promise(() => undefined);
		const [outcome, ms] = await timed(() => safeFetch("https://slow.example/", { allowHosts: [], lookup }));
		expect(outcome).toEqual(late);
		expect(ms).toBeGreaterThan(2_900);
		expect(ms).toBeLessThan(3_500);
	});

	test.each([
		["a name that nobody knows", async () => Promise.reject(new Error("getaddrinfo ENOTFOUND secret-name"))],
		["a name without addresses", async () => []],
	])("%s", async (_, lookup) => {
		const outcome = await safeFetch("https://nowhere.example/", { allowHosts: [], lookup });
		expect(outcome.state).toBe("unreachable");
		expect(JSON.stringify(outcome)).not.toContain("secret-name");
	});
});

describe("#58: what may not be asked is refused before any socket is opened", () => {
	test.each([
		["http, not https", "http://127.0.0.1:PORT/"],
		["http to a public host", "http://certificates.example/"],
		["loopback", "https://127.0.0.1:PORT/"],
		["loopback by name", "https://localhost:PORT/"],
		["loopback in short", "https://127.1:PORT/"],
		["loopback in decimal", "https://2130706433:PORT/"],
		["loopback in octal", "https://0177.0.0.1:PORT/"],
		["loopback in hexadecimal", "https://0x7f.0x0.0x0.0x1:PORT/"],
		["loopback in full-width digits", "https://１２７.０.０.１:PORT/"],
		["loopback, percent-encoded", "https://%31%32%37.0.0.1:PORT/"],
		["IPv6 loopback", "https://[::1]:PORT/"],
		["IPv4-mapped loopback", "https://[::ffff:127.0.0.1]:PORT/"],
		["IPv4-mapped loopback in hexadecimal", "https://[::ffff:7f00:1]:PORT/"],
		["the unspecified address", "https://0.0.0.0:PORT/"],
		["cloud metadata", "https://169.254.169.254/latest/meta-data/"],
		["a private network", "https://192.168.0.1:PORT/"],
		["user-info", "https://certificates.example@127.0.0.1:PORT/"],
		["user-info before a public host", "https://user:password@certificates.example/"],
		["a file", "file:///etc/passwd"],
		["data", "data:application/json,{}"],
		["javascript", "javascript:alert(1)"],
		["ftp", "ftp://127.0.0.1:PORT/"],
		["no scheme", "//127.0.0.1:PORT/"],
		["no address", "certificates"],
		["nothing", ""],
		["an address that is too long", `https://certificates.example/${"a".repeat(2_048)}`],
	])("%s: %s", async (_, address) => {
		const server = await serve((_request, response) => response.end("secret"));
		const lookups: string[] = [];
		const lookup = async (host: string): Promise<readonly string[]> => {
			lookups.push(host);
			return ["127.0.0.1"];
		};
		const outcome = await safeFetch(address.replace("PORT", String(server.port)), { allowHosts: [], lookup });
		expect(outcome).toEqual({ state: "refused" });
		expect(server.connections()).toBe(0);
		expect(lookups).toEqual(address.includes("localhost") ? ["localhost"] : []);
	});

	test.each([
		["a private address", ["127.0.0.1"]],
		["a mixed answer, public first", ["1.1.1.1", "127.0.0.1"]],
		["a mixed answer, private first", ["10.0.0.1", "1.1.1.1"]],
		["a mapped address", ["::ffff:127.0.0.1"]],
		["no address at all but a name", ["localhost"]],
	])("#61: a name that leads to %s", async (_, addresses) => {
		const server = await serve((_request, response) => response.end("secret"));
		const lookup = async () => addresses;
		const outcome = await safeFetch(`https://rebind.example:${server.port}/`, { allowHosts: [], lookup });
		expect(outcome).toEqual({ state: "refused" });
		expect(server.connections()).toBe(0);
	});

	test("the system's own look-up of localhost leads nowhere either", async () => {
		const server = await serve((_, response) => response.end("secret"));
		expect(await safeFetch(`https://localhost:${server.port}/`, { allowHosts: [] })).toEqual({ state: "refused" });
		expect(server.connections()).toBe(0);
	});

	test("an allowed place is that host and port only, and never with user-info", async () => {
		const server = await serve((_, response) => response.end("secret"));
		const other = await serve((_, response) => response.end("secret"));
		const outcomes = [
			await safeFetch(`http://${other.place}/`, { allowHosts: [server.place] }),
			await safeFetch(`http://localhost:${server.port}/`, { allowHosts: [server.place] }),
			await safeFetch(`http://user@${server.place}/`, { allowHosts: [server.place] }),
		];
		expect(outcomes.map(({ state }) => state)).toEqual(["refused", "refused", "refused"]);
		expect([server.connections(), other.connections()]).toEqual([0, 0]);
	});
});

test("#61: a name is looked up once, and what was checked is what is connected to", async () => {
	const good = await serve((_, response) => response.end("good"));
	const answers = [["127.0.0.1"], ["192.0.2.1"], ["192.0.2.1"]];
	let lookups = 0;
	const lookup = async () => answers[lookups++] ?? [];
	const place = `rebind.example:${good.port}`;
	const outcome = await safeFetch(`http://${place}/`, { allowHosts: [place], lookup });
	expect(outcome.state === "found" && text(outcome.body)).toBe("good");
	expect([lookups, good.connections()]).toEqual([1, 1]);
});

test("a host with several addresses is reached at the one that answers", async () => {
	const server = await serve((_, response) => response.end("here"));
	const place = `dual-stack.example:${server.port}`;
	const lookup = async () => ["::1", "127.0.0.1"];
	const outcome = await safeFetch(`http://${place}/`, { allowHosts: [place], lookup });
	expect(outcome.state === "found" && text(outcome.body)).toBe("here");
});

test("https is checked: a host that speaks plain HTTP behind https:// is unreachable", async () => {
	const server = await serve((_, response) => response.end("plain"));
	const outcome = await safeFetch(`https://${server.place}/`, { allowHosts: [server.place] });
	expect(outcome.state).toBe("unreachable");
	expect(server.paths).toEqual([]);
});
