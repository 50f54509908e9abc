import { gzipSync } from "node:zlib";
import type { Evidence, EvidenceMap } from "../../src/core/evidence.ts";
import type { Json, JsonObject } from "../../src/core/json.ts";
import { now } from "./sign.ts";

/** The `encodedList` of a list in which just these entries are set. */
export function encodeList(set: readonly number[], length = 131_072): string {
	const bytes = Buffer.alloc(length / 8);
	for (const index of set) bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (0x80 >> (index & 7));
	return `u${gzipSync(bytes).toString("base64url")}`;
}

export interface ListSource {
	readonly id: string;
	readonly issuer: string;
	readonly purpose?: Json;
	readonly set?: readonly number[];
	readonly encodedList?: string;
	/** Members of the credential, or of its subject, that differ from the usual ones. */
	readonly credential?: JsonObject;
	readonly subject?: JsonObject;
}

/** An unsigned status list credential. */
export function statusList({
	id,
	issuer,
	purpose,
	set = [],
	encodedList,
	credential,
	subject,
}: ListSource): JsonObject {
	return {
		"@context": ["https://www.w3.org/ns/credentials/v2"],
		id,
		type: ["VerifiableCredential", "BitstringStatusListCredential"],
		issuer,
		validFrom: "2026-07-01T00:00:00Z",
		credentialSubject: {
			id: `${id}#list`,
			type: "BitstringStatusList",
			statusPurpose: purpose ?? "revocation",
			encodedList: encodedList ?? encodeList(set),
			...subject,
		},
		...credential,
	};
}

/** Evidence as a gatherer would have found it, by `kind id`. */
export function found(
	documents: Readonly<Record<string, Json>>,
	{ fetchedAt = now, source = "given" }: { readonly fetchedAt?: Date; readonly source?: "given" | "registered" } = {},
): EvidenceMap {
	const evidence = Object.entries(documents).map(
		([key, document]) => [key, { state: "found", document, fetchedAt, source } satisfies Evidence] as const,
	);
	return new Map(evidence);
}
