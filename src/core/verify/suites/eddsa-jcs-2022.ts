import { canonicalJson } from "../../json.ts";
import { hashPair, type Suite } from "./suite.ts";

/** vc-di-eddsa §3.3: the signature covers the JSON (RFC 8785), whatever it means. */
export const eddsaJcs2022: Suite = {
	name: "eddsa-jcs-2022",
	keyTypes: ["Ed25519"],
	covers: "json",
	hashData: async ({ proof, document }, _keyType, tools) =>
		hashPair(canonicalJson(proof), canonicalJson(document), "sha256", tools),
};
