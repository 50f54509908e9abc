import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { clientAddress, clientKey, isLoopback } from "../../src/http/client-address.ts";
import type { AppEnv } from "../../src/http/route-deps.ts";

interface Seen {
	readonly address: string | null;
	readonly loopback: boolean;
}

/** What a request from that socket with these headers looks like to the service. */
async function seen(
	socket: string | undefined,
	trustProxy: number,
	headers: Record<string, string> = {},
): Promise<Seen> {
	const app = new Hono<AppEnv>();
	app.get("/", (c) => c.json({ address: clientAddress(c, trustProxy) ?? null, loopback: isLoopback(c) }));
	const bindings = socket === undefined ? {} : { incoming: { socket: { remoteAddress: socket } } };
	return (await (await app.request("/", { headers }, bindings)).json()) as Seen;
}

const forwarded = (value: string) => ({ "X-Forwarded-For": value });

describe("the client's address", () => {
	test("is the socket's, and what the client says of itself counts for nothing", async () => {
		expect((await seen("198.51.100.7", 0, forwarded("203.0.113.1"))).address).toBe("198.51.100.7");
	});

	test("is what the outermost trusted proxy wrote", async () => {
		const header = forwarded("6.6.6.6, 203.0.113.1, 10.0.0.2");
		expect((await seen("10.0.0.1", 1, header)).address).toBe("10.0.0.2");
		expect((await seen("10.0.0.1", 2, header)).address).toBe("203.0.113.1");
		expect((await seen("10.0.0.1", 1, forwarded("2001:db8::1"))).address).toBe("2001:db8::1");
	});

	test("is the socket's where the proxies wrote too little or nonsense", async () => {
		for (const value of ["203.0.113.1", "", "unknown, 10.0.0.2"]) {
			expect((await seen("10.0.0.1", 2, forwarded(value))).address).toBe("10.0.0.1");
		}
		expect((await seen("10.0.0.1", 1)).address).toBe("10.0.0.1");
	});

	test("is unknown without a socket", async () => {
		expect((await seen(undefined, 0)).address).toBeNull();
	});
});

test("one client is an IPv4 address, however written, or an IPv6 /64", () => {
	expect(clientKey("203.0.113.1")).toBe("203.0.113.1");
	expect(clientKey("::ffff:203.0.113.1")).toBe("203.0.113.1");
	expect(clientKey("2001:db8:1:2:3:4:5:6")).toBe("2001:db8:1:2");
	expect(clientKey("2001:0db8:1:2::9")).toBe(clientKey("2001:db8:1:2:ffff::"));
	expect(clientKey("2001:db8::1")).toBe("2001:db8:0:0");
	expect(clientKey("2001:db8:1:3::9")).not.toBe(clientKey("2001:db8:1:2::9"));
	expect(clientKey("fe80::1%eth0")).toBe("fe80:0:0:0");
	expect(clientKey(undefined)).toBe("unknown");
});

test("a program on this machine is one that speaks to us directly", async () => {
	for (const address of ["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"]) {
		expect((await seen(address, 0)).loopback).toBe(true);
		expect((await seen(address, 0, forwarded("203.0.113.1"))).loopback).toBe(false);
		expect((await seen(address, 1, forwarded("127.0.0.1"))).loopback).toBe(false);
	}
	for (const address of ["198.51.100.7", "::2", "12.7.0.1", undefined]) {
		expect((await seen(address, 0)).loopback).toBe(false);
	}
});
