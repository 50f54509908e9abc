import { hashStatements, type Suite } from "./suite.ts";

/** vc-di-ecdsa §3.2: the curve decides the hash, inside the canonicalisation too. */
export const ecdsaRdfc2019: Suite = {
	name: "ecdsa-rdfc-2019",
	keyTypes: ["P-256", "P-384"],
	covers: "statements",
	hashData: (input, keyType, tools) => hashStatements(input, keyType === "P-384" ? "sha384" : "sha256", tools),
};
