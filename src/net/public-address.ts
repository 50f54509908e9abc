import { BlockList, isIP } from "node:net";

/** Every range that is not the public internet (IANA special-purpose registries); a verifier never connects there. */
const closed4 = blockList("ipv4", [
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
]);

/** Of IPv6 only global unicast is public, less documentation, 6to4 and Teredo, which can wrap a private address. */
const open6 = blockList("ipv6", [["2000::", 3]]);
const closed6 = blockList("ipv6", [
	["2001::", 23],
	["2001:db8::", 32],
	["2002::", 16],
	["3fff::", 20],
]);

export function isPublicAddress(address: string): boolean {
	const family = isIP(address);
	if (family === 4) return !closed4.check(address, "ipv4");
	return family === 6 && open6.check(address, "ipv6") && !closed6.check(address, "ipv6");
}

function blockList(family: "ipv4" | "ipv6", ranges: readonly (readonly [string, number])[]): BlockList {
	const list = new BlockList();
	for (const [network, prefix] of ranges) list.addSubnet(network, prefix, family);
	return list;
}
