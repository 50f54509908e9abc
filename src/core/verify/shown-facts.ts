import { TamgaError } from "../errors.ts";
import { isObject } from "../json.ts";
import { type MicroCertificate, readMicroCertificate } from "../micro-certificate.ts";
import type { Report } from "../report.ts";
import { contentOf } from "./jose/open-envelope.ts";
import { readInput } from "./read-input.ts";

/**
 * What a judged input or its envelope says as one of our micro-certificates; `undefined` when it is none. This reading is
 * only for showing and proves nothing.
 */
export function shownFacts(input: Uint8Array, report: Report): MicroCertificate | undefined {
	if (report.malformed === true) return undefined;
	try {
		const document = readInput(input);
		return readMicroCertificate(isObject(document) ? contentOf(document) : {});
	} catch (error) {
		if (error instanceof TamgaError) return undefined;
		throw error;
	}
}
