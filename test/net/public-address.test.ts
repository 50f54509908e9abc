import { expect, test } from "vitest";
import { isPublicAddress } from "../../src/net/public-address.ts";

test.each([
	"1.1.1.1",
	"9.255.255.255",
	"11.0.0.0",
	"100.63.255.255",
	"100.128.0.0",
	"126.255.255.255",
	"128.0.0.0",
	"169.253.255.255",
	"172.15.255.255",
	"172.32.0.0",
	"192.167.255.255",
	"223.255.255.255",
	"2606:4700:4700::1111",
	"2a00:1450:4001::1",
])("%s is public", (address) => {
	expect(isPublicAddress(address)).toBe(true);
});

test.each([
	["this host", "0.0.0.0", "0.255.255.255"],
	["private 10/8", "10.0.0.0", "10.255.255.255"],
	["carrier-grade NAT", "100.64.0.0", "100.127.255.255"],
	["loopback", "127.0.0.1", "127.255.255.255"],
	["link-local and cloud metadata", "169.254.0.1", "169.254.169.254"],
	["private 172.16/12", "172.16.0.0", "172.31.255.255"],
	["private 192.168/16", "192.168.0.1", "192.168.255.255"],
	["protocol assignments and 6to4 relays", "192.0.0.8", "192.88.99.1"],
	["documentation", "192.0.2.1", "203.0.113.7"],
	["benchmarks", "198.18.0.1", "198.19.255.255"],
	["multicast", "224.0.0.1", "239.255.255.255"],
	["reserved and broadcast", "240.0.0.1", "255.255.255.255"],
	["IPv6 loopback and unspecified", "::1", "::"],
	["IPv6 link-local", "fe80::1", "fe80::1%eth0"],
	["IPv6 unique local", "fc00::1", "fdff::1"],
	["IPv6 multicast", "ff02::1", "ff0e::1"],
	["IPv4-mapped, private and public", "::ffff:127.0.0.1", "::ffff:8.8.8.8"],
	["IPv4-mapped in hexadecimal", "::ffff:7f00:1", "::ffff:a9fe:a9fe"],
	["NAT64", "64:ff9b::7f00:1", "64:ff9b:1::1"],
	["6to4 and Teredo", "2002:7f00:1::", "2001::1"],
	["IPv6 documentation", "2001:db8::1", "3fff::1"],
	["no address", "localhost", "127.1"],
	["nothing", "", "127.0.0.1 "],
])("%s is not public: %s, %s", (_, ...addresses) => {
	expect(addresses.map(isPublicAddress)).toEqual([false, false]);
});
