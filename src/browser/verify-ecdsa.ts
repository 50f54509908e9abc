import { p256, p384 } from "@noble/curves/nist.js";
import type { Tools } from "../core/tools.ts";

const curves = { "P-256": p256, "P-384": p384 } as const;

/** FIPS 186-5 §6.4.2 with the curve's own hash. Both values of `s` are good, as they are for OpenSSL. */
export const verifyEcdsa: Tools["verifyEcdsa"] = (curve, publicKey, message, signature) => {
	try {
		return curves[curve].verify(signature, message, publicKey, { lowS: false, prehash: true, format: "compact" });
	} catch {
		return false;
	}
};
