import { cleanText } from "./clean-text.ts";
import { parsesAsUrl } from "../parses-as-url.ts";

/** Octets: local part and the longest address that fits a mail's path (RFC 5321 §4.5.3.1), label (RFC 1035 §2.3.4). */
const longestLocal = 64;
const longestAddress = 254;
const longestLabel = 63;

// RFC 5322 §3.2.3 dot-atom; quoted local parts are legal but in practice always a slip.
const dotAtom = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const label = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u;

/** An address with its domain in lower case and NFC, or `undefined` when it is not `local@domain` (the domain may be an IDN). */
export function readEmail(text: string): string | undefined {
	const [local = "", domain = "", ...more] = cleanText(text).split("@");
	if (more.length > 0 || local.length > longestLocal || !dotAtom.test(local)) return undefined;
	const name = domain.toLowerCase();
	const ascii = asciiDomain(name);
	if (ascii === undefined || local.length + 1 + ascii.length > longestAddress) return undefined;
	return `${local}@${name}`;
}

/** The name that DNS would be asked for; `undefined` when there can be none. */
function asciiDomain(domain: string): string | undefined {
	const labels = domain.split(".");
	if (labels.length < 2 || !labels.every((part) => label.test(part))) return undefined;
	// A last label without a letter would make it an IP address.
	if (!/\p{L}/u.test(labels.at(-1) ?? "")) return undefined;
	// Whether a label in Punycode decodes is told otherwise by every engine; DNS is asked for it as it stands.
	if (/^[a-z0-9.-]*$/.test(domain)) return domain;
	const address = `http://${domain}`;
	if (!parsesAsUrl(address)) return undefined;
	const ascii = new URL(address).hostname;
	return ascii.split(".").every((part) => part.length <= longestLabel) ? ascii : undefined;
}
