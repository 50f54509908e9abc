import { partsReader } from "../../src/core/parts-of.ts";
import { printedAddress } from "../../src/core/payload/printed-address.ts";
import { nodeTools } from "../../src/net/node-tools.ts";

const tools = { sha256: nodeTools.sha256, readParts: partsReader() };

/** What the code on a certificate's paper says. */
export function codeText(signed: string): string {
	const { id }: { readonly id: string } = JSON.parse(signed);
	return printedAddress(id, signed, tools);
}
