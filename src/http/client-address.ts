import { isIP, isIPv6 } from "node:net";
import type { AppContext } from "./route-deps.ts";

/**
 * The client's address: of the socket, or where `trustProxy` proxies of ours stand in front, what the outermost of
 * them wrote into X-Forwarded-For. Entries further left are the client's own words and never count.
 */
export function clientAddress(c: AppContext, trustProxy: number): string | undefined {
	const socket = c.env?.incoming?.socket.remoteAddress;
	if (trustProxy === 0) return socket;
	const written = (c.req.header("X-Forwarded-For") ?? "").split(",").map((entry) => entry.trim());
	const told = written.at(-trustProxy);
	return told !== undefined && isIP(told) !== 0 ? told : socket;
}

/** Who counts as one client: an IPv4 address, or an IPv6 /64, which one subscriber has whole. */
export function clientKey(address: string | undefined): string {
	if (address === undefined) return "unknown";
	const plain = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
	return isIPv6(plain) ? network64(plain) : plain;
}

/** True for a program on this machine that speaks to us directly; one that a proxy forwards is a stranger. */
export function isLoopback(c: AppContext): boolean {
	const forwarded = c.req.header("X-Forwarded-For") ?? c.req.header("Forwarded") ?? c.req.header("Via");
	const address = c.env?.incoming?.socket.remoteAddress ?? "";
	return forwarded === undefined && (address === "::1" || clientKey(address).startsWith("127."));
}

function network64(address: string): string {
	const [head = "", tail] = address.split("::");
	const left = head === "" ? [] : head.split(":");
	const right = tail === undefined || tail === "" ? [] : tail.split(":");
	const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
	const groups = [...left, ...Array.from({ length: zeros }, () => "0"), ...right];
	return groups
		.slice(0, 4)
		.map((group) => Number.parseInt(group, 16).toString(16))
		.join(":");
}
