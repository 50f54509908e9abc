import { evidenceKey, type EvidenceRequest } from "../core/evidence.ts";
import { limits } from "../core/verify/limits.ts";
import { aheadIn, keep, recognitionEntry, recognitionName, templateName } from "./keeping.ts";
import type { LiveService } from "./service.ts";
import type { Shelf } from "./shelf.ts";

/** So many templates are asked for at once. */
const templatesAtOnce = 8;

/** Fetches all that judging the service's certificates takes and keeps it anew. Fails where the service does not answer. */
export async function takeAlong(service: LiveService, shelf: Shelf): Promise<void> {
	const [recognised, { templates, statusLists }] = await Promise.all([service.recognised(), service.takeAlong()]);
	const wanted: readonly EvidenceRequest[] = [
		...[...recognised.keys()].map((id) => ({ kind: "controller-document", id }) as const),
		...statusLists.map((id) => ({ kind: "status-list", id }) as const),
	];
	for (const part of parts(wanted, limits.evidenceRequests)) {
		const evidence = await service.gather(part);
		await Promise.all([...evidence].map(([name, one]) => keep(name, one, service.now(), shelf)));
	}
	await keepTemplates(templates, service, shelf);
	// Last, since without it nothing of the rest is used.
	const document = recognitionEntry(recognised, service.now().getTime() - Date.now());
	await shelf.put(recognitionName, { document, at: service.now() });
}

/** A template's name is its hash, so that what is here already need not be fetched. */
async function keepTemplates(hashes: readonly string[], service: LiveService, shelf: Shelf): Promise<void> {
	const here = new Set(await shelf.names());
	const lacking = hashes.filter((hash) => !here.has(templateName(hash)));
	for (const part of parts(lacking, templatesAtOnce)) {
		await Promise.all(
			part.map(async (hash) => {
				const document = await service.template(hash);
				if (document !== undefined) await shelf.put(templateName(hash), { document, at: service.now() });
			}),
		);
	}
}

export interface KeptHere {
	/** ISO 8601 moments of the oldest list and of the oldest key; absent where there is none. */
	readonly lists?: string;
	readonly keys?: string;
	readonly templates: number;
	/** What the service's clock would say now. */
	readonly now: string;
}

/** What is kept and how old it is; `undefined` where nothing is. */
export async function keptHere(shelf: Shelf): Promise<KeptHere | undefined> {
	const names = await shelf.names();
	const recognition = await shelf.get(recognitionName);
	if (recognition === undefined) return undefined;
	const [lists, keys] = [await oldest("status-list", names, shelf), await oldest("controller-document", names, shelf)];
	return {
		...(lists === undefined ? {} : { lists }),
		...(keys === undefined ? {} : { keys }),
		templates: names.filter((name) => name.startsWith(templateName(""))).length,
		now: new Date(Date.now() + aheadIn(recognition)).toISOString(),
	};
}

async function oldest(
	kind: EvidenceRequest["kind"],
	names: readonly string[],
	shelf: Shelf,
): Promise<string | undefined> {
	const own = names.filter((name) => name.startsWith(evidenceKey({ kind, id: "" })));
	const moments = await Promise.all(own.map(async (name) => (await shelf.get(name))?.at.toISOString()));
	return moments.filter((moment) => moment !== undefined).toSorted()[0];
}

function parts<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
	return Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size));
}
