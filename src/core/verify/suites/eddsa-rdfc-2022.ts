import { hashStatements, type Suite } from "./suite.ts";

/** vc-di-eddsa §3.2. */
export const eddsaRdfc2022: Suite = {
	name: "eddsa-rdfc-2022",
	keyTypes: ["Ed25519"],
	covers: "statements",
	hashData: (input, _keyType, tools) => hashStatements(input, "sha256", tools),
};
