import { sha256 } from "@noble/hashes/sha2.js";
import { parseId } from "../core/crockford.ts";
import { type EvidenceMap, type EvidenceRequest, evidenceKey } from "../core/evidence.ts";
import { asList, isObject, type Json } from "../core/json.ts";
import { rebuildCredential, templateHashIn } from "../core/payload/payload.ts";
import { asRequest } from "../core/recognition/plan-recognition.ts";
import type { Primer } from "../core/verify/known/primer.ts";
import { plan } from "../core/verify/plan.ts";
import type { Words } from "../web/messages/speak.ts";
import type { PageSetup } from "../web/page-setup.ts";
import { fetchWords } from "./open-view.ts";
import type { Asked } from "./ask-early.ts";
import { payloadIn, shareIn } from "./addresses.ts";
import { openService, type Service } from "./service.ts";

/**
 * What a certificate's page will surely want, asked for while its code is still coming: on a slow network every journey
 * takes a fifth of a second, however little it carries.
 */
export interface Begun {
	readonly words: Promise<Words>;
	readonly primer: Promise<Primer | undefined>;
	readonly service: Service;
}

export function begin(setup: PageSetup, asked: Asked): Begun {
	const service = openService(setup.site, asked);
	const id = parseId(location.pathname.split("/").at(-1) ?? "") ?? "";
	const payload = payloadIn(location.hash);
	const hash = payload === undefined ? setup.template : hashIn(payload);
	const primer =
		hash === undefined || setup.build === undefined ? Promise.resolve(undefined) : service.primer(hash, setup.build);
	const record = setup.page === "certificate" ? service.record(id, shareIn(location.search)) : undefined;
	const credential = payload === undefined ? textOf(record) : rebuilt(payload, id, primer);
	const evidence = credential.then((text): EvidenceMap | Promise<EvidenceMap> => {
		const requests = text === undefined ? [] : wantedFor(text);
		return requests.length === 0 ? new Map() : service.gather(requests);
	});
	const [words, recognised] = [fetchWords(setup), service.recognised()];
	// Whoever waits for one of them hears of its failure; until somebody does, it is none.
	for (const promise of [words, primer, record, recognised, evidence]) promise?.catch(() => undefined);
	return {
		words,
		primer,
		service: {
			...service,
			recognised: () => recognised,
			record: (id, share) => record ?? service.record(id, share),
			gather: async (requests) => {
				const known = await evidence;
				const rest = requests.filter((request) => !known.has(evidenceKey(request)));
				return rest.length === 0 ? known : new Map([...known, ...(await service.gather(rest))]);
			},
		},
	};
}

function hashIn(payload: string): string | undefined {
	try {
		return templateHashIn(payload);
	} catch {
		return undefined;
	}
}

async function textOf(record: Promise<Uint8Array | undefined> | undefined): Promise<string | undefined> {
	const bytes = await record;
	return bytes && new TextDecoder().decode(bytes);
}

async function rebuilt(payload: string, id: string, primer: Promise<Primer | undefined>): Promise<string | undefined> {
	const known = await primer;
	try {
		return known && rebuildCredential(payload, known.certificate.template, id, { sha256 });
	} catch {
		return undefined;
	}
}

/** What judging a credential begins with, and what it would ask for in a second and third journey. */
function wantedFor(text: string): readonly EvidenceRequest[] {
	const document: Json = JSON.parse(text);
	if (!isObject(document)) return [];
	const { id, issuer } = document;
	const issuers = asList(isObject(issuer) ? issuer["id"] : issuer).filter((did) => typeof did === "string");
	const note: readonly EvidenceRequest[] = typeof id === "string" ? [{ kind: "status-note", id }] : [];
	return [...plan(document, new Map()), ...issuers.map(asRequest), ...note];
}
