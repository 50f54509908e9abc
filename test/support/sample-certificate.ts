import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { type Catalogue, parseCatalogue } from "../../src/core/catalogue.ts";
import { type HolderName, nameLines } from "../../src/core/holder-name.ts";
import { parseIssuerProfile } from "../../src/core/issuer-profile.ts";
import type { JsonObject } from "../../src/core/json.ts";
import type { Language } from "../../src/core/languages.ts";
import { microCertificateTemplate, type PaperLayout, shapeOfName } from "../../src/core/micro-certificate-template.ts";
import { fill } from "../../src/core/template.ts";

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));

export const demoCatalogue: Catalogue = parseCatalogue(read("demo/catalogue.json"));
export const exampleIssuer = parseIssuerProfile(read("keys.example/issuer.json"));

export interface Sample {
	readonly holder?: HolderName;
	readonly course?: string;
	readonly language?: Language;
	readonly baseUrl?: string;
	readonly did?: string;
	readonly id?: string;
	readonly result?: string;
	readonly validUntil?: string;
	readonly layout?: PaperLayout;
}

const bat: HolderName = {
	order: "patronymic-first",
	native: { family: "Ганболд", given: "Өнөрбаяр" },
	latin: { family: "Ganbold", given: "Önörbayar" },
};

/** An unsigned micro-certificate as the product would make it, from the demo catalogue and the example issuer. */
export function sampleCredential(sample: Sample = {}): JsonObject {
	const baseUrl = sample.baseUrl ?? "https://certificates.example.mn";
	const holder = sample.holder ?? bat;
	const course = demoCatalogue.courses.find(({ code }) => code === (sample.course ?? "IIOE-AIE-101"));
	if (course === undefined) throw new TypeError(`no course ${sample.course}`);
	const template = microCertificateTemplate({
		baseUrl,
		course,
		issuer: { did: sample.did ?? "did:web:certificates.example.mn:issuers:must", profile: exampleIssuer },
		catalogue: demoCatalogue,
		language: sample.language ?? "mn",
		layout: sample.layout ?? { name: "landscape", version: "1", digest: "0".repeat(64) },
		contextDigest: contextDigest(),
		shape: { native: shapeOfName(holder.native), latin: shapeOfName(holder.latin), score: false },
	});
	return fill(template, fieldsOf(sample, holder, baseUrl, course.validity.expires));
}

function fieldsOf(sample: Sample, { order, native, latin }: HolderName, baseUrl: string, expires: boolean) {
	const list = (purpose: string): string => `${baseUrl}/status/must/1/${purpose}`;
	return {
		id: `${baseUrl}/c/${sample.id ?? "6AJY0H5JGVQQ5FNGHHPED27Q2D"}`,
		subject: "urn:uuid:0b8c2a1e-6a3f-4a52-9d2e-3c1b7f0e5a11",
		validFrom: "2026-06-30T00:00:00+08:00",
		awardedDate: "2026-03-04T00:00:00+08:00",
		...(expires ? { validUntil: sample.validUntil ?? "2029-03-04T23:59:59+08:00" } : {}),
		name: nameLines({ order, ...(native ? { native } : {}), ...(latin ? { latin } : {}) })[0] ?? "",
		nameOrder: order,
		...(native?.family === undefined ? {} : { nativeFamilyName: native.family }),
		...(native === undefined ? {} : { nativeGivenName: native.given }),
		...(latin?.family === undefined ? {} : { latinFamilyName: latin.family }),
		...(latin === undefined ? {} : { latinGivenName: latin.given }),
		result: sample.result ?? "Merit",
		revocationEntry: `${list("revocation")}#94567`,
		revocationIndex: "94567",
		revocationList: list("revocation"),
		suspensionEntry: `${list("suspension")}#1203`,
		suspensionIndex: "1203",
		suspensionList: list("suspension"),
	};
}

function contextDigest(): string {
	const bytes = readFileSync(new URL("../../contexts/micro-certificate-v1.json", import.meta.url));
	return `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
}
