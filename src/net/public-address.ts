import { BlockList, isIP } from "node:net";

/** Every range that is not the public internet (IANA special-purpose registries); a verifier never connects there. */
const closed = new BlockList();
const v4 = [
	["0.0.0.0", 8],
	["10.0.0.0", 8],
	["100.64.0.0", 10],
	["127.0.0.0", 8],
	["169.254.0.0", 16],
	["172.16.0.0", 12],
	["192.0.0.0", 24],
	["192.0.2.0", 24],
	["192.88.99.0", 24],
	["192.168.0.0", 16],
	["198.18.0.0", 15],
	["198.51.100.0", 24],
	["203.0.113.0", 24],
	["224.0.0.0", 4],
	["240.0.0.0", 4],
] as const;
for (const [address, prefix] of v4) closed.addSubnet(address, prefix, "ipv4");

/** Of IPv6 only global unicast is public, less documentation, 6to4 and Teredo, which can wrap a private address. */
const open6 = new BlockList();
open6.addSubnet("2000::", 3, "ipv6");
const closed6 = new BlockList();
for (const [address, prefix] of [
	["2001::", 23],
	["2001:db8::", 32],
	["2002::", 16],
	["3fff::", 20],
] as const) {
	closed6.addSubnet(address, prefix, "ipv6");
}

export function isPublicAddress(address: string): boolean {
	const family = isIP(address);
	if (family === 4) return !closed.check(address, "ipv4");
	if (family !== 6) return false;
	return open6.check(address, "ipv6") && !closed6.check(address, "ipv6");
}
