import { hashStatements, type Suite } from "./suite.ts";

/** vc-di-eddsa §3.4, the proof type of VCDM 1.1 times; it has no `cryptosuite`. */
export const ed25519Signature2020: Suite = {
	name: "Ed25519Signature2020",
	keyTypes: ["Ed25519"],
	covers: "statements",
	hashData: (input, _keyType, tools) => hashStatements(input, "sha256", tools),
};
