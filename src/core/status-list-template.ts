import { credentialsContext } from "./micro-certificate-template.ts";
import { slot, type Template } from "./template.ts";

/** How long others may keep a copy. */
export const statusListTtlSeconds = 60;

/** A status list of ours (vc-bitstring-status-list §2.2), with slots for what differs by list and moment. */
export const statusListTemplate: Template = {
	"@context": [credentialsContext],
	id: slot("id"),
	type: ["VerifiableCredential", "BitstringStatusListCredential"],
	issuer: slot("issuer"),
	validFrom: slot("validFrom"),
	validUntil: slot("validUntil"),
	credentialSubject: {
		id: slot("subject"),
		type: "BitstringStatusList",
		statusPurpose: slot("purpose"),
		encodedList: slot("encodedList"),
		ttl: statusListTtlSeconds * 1000,
	},
};
