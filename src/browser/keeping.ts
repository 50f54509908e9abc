import { type Evidence, evidenceKey, type EvidenceMap, type EvidenceRequest } from "../core/evidence.ts";
import { isObject, type JsonObject } from "../core/json.ts";
import { statusMaxAgeMs } from "../core/verify/policy.ts";
import type { Basis } from "../web/basis.ts";
import { SilenceError } from "./fetch-heard.ts";
import { readRecognition, type Service } from "./service.ts";
import type { Kept, Shelf } from "./shelf.ts";

/** Name of the document without which nothing that is kept is used: `{issuers: [{id, name}], aheadMs}`. */
export const recognitionName = "recognition";

export function templateName(hash: string): string {
	return `template ${hash}`;
}

/**
 * The same service, and where it does not answer what this device has kept of it, with its age. From the first silence on
 * everything comes from the device, so that one answer rests on one policy. What the service tells is always the newer.
 */
export function keeping(service: Service, shelf: Shelf): Service {
	let isAlone = false;
	let lastNow: Date | undefined;
	let aheadMs: number | undefined;
	const used: (readonly [EvidenceRequest["kind"], Date])[] = [];
	const orKept = async <Answer>(ask: () => Promise<Answer>, kept: (failure: unknown) => Promise<Answer>) => {
		if (isAlone) return await kept(undefined);
		try {
			return await ask();
		} catch (failure) {
			isAlone = true;
			return await kept(failure);
		}
	};
	const keptEvidence = async (request: EvidenceRequest): Promise<Evidence> => {
		const kept = request.kind === "status-note" ? undefined : await shelf.get(evidenceKey(request));
		if (kept === undefined) return { state: "unreachable", reason: "nothing is kept of it" };
		used.push([request.kind, kept.at]);
		return evidenceFrom(kept);
	};
	return {
		gather: (requests) =>
			orKept(
				async () => renew(await service.gather(requests), service.now(), shelf),
				async () =>
					new Map(await Promise.all(requests.map(async (one) => [evidenceKey(one), await keptEvidence(one)] as const))),
			),
		recognised: () =>
			orKept(
				() => service.recognised(),
				async (failure) => {
					const kept = await shelf.get(recognitionName);
					if (kept === undefined) throw failure ?? new Error("Nothing is kept here.");
					aheadMs = aheadIn(kept);
					lastNow = kept.at;
					return readRecognition(kept.document);
				},
			),
		trustedBodies: () => service.trustedBodies(),
		template: (hash) =>
			orKept(
				() => service.template(hash),
				async () => {
					const document = (await shelf.get(templateName(hash)))?.document;
					return isObject(document) ? document : undefined;
				},
			),
		// Of a certificate nothing is kept, and whoever was silent is not waited for again.
		record: (id, share) => (isAlone ? nothingKept() : service.record(id, share)),
		reportOn: (id) => (isAlone ? nothingKept() : service.reportOn(id)),
		// A clock that was put back must not make old lists young.
		now: () =>
			aheadMs === undefined ? service.now() : new Date(Math.max(Date.now() + aheadMs, lastNow?.getTime() ?? 0)),
		statusMaxAgeMs: () => (isAlone ? statusMaxAgeMs.offline : service.statusMaxAgeMs()),
		basis: () => (isAlone ? basisOf(used) : service.basis()),
	};
}

async function nothingKept(): Promise<never> {
	throw new SilenceError("The service was silent before.");
}

/** Whatever it was to the service, here it is a copy that ages. */
function evidenceFrom({ document, at }: Kept): Evidence {
	return { state: "found", document, fetchedAt: at, source: "given" };
}

/** What is kept already is kept anew. A full disk is no reason to judge less. */
async function renew(evidence: EvidenceMap, now: Date, shelf: Shelf): Promise<EvidenceMap> {
	try {
		const names = new Set(await shelf.names());
		await Promise.all(
			[...evidence].filter(([name]) => names.has(name)).map(([name, one]) => keep(name, one, now, shelf)),
		);
	} catch {
		return evidence;
	}
	return evidence;
}

/** Keeps what was found. Of its own register a service tells how it is now. */
export async function keep(name: string, evidence: Evidence, now: Date, shelf: Shelf): Promise<void> {
	if (evidence.state !== "found") return;
	const { document, fetchedAt, source } = evidence;
	await shelf.put(name, { document, at: source === "registered" ? now : fetchedAt });
}

/** How far the service's clock was ahead of this device's. */
export function aheadIn({ document }: Kept): number {
	const ahead = isObject(document) ? document["aheadMs"] : undefined;
	return typeof ahead === "number" ? ahead : 0;
}

function basisOf(used: readonly (readonly [EvidenceRequest["kind"], Date])[]): Basis {
	const oldest = (kind: EvidenceRequest["kind"]): string | undefined =>
		used
			.flatMap(([one, at]) => (one === kind ? [at.toISOString()] : []))
			.toSorted()
			.at(0);
	const [lists, keys] = [oldest("status-list"), oldest("controller-document")];
	return { from: "device", ...(lists === undefined ? {} : { lists }), ...(keys === undefined ? {} : { keys }) };
}

export function recognitionEntry(issuers: ReadonlyMap<string, string>, aheadMs: number): JsonObject {
	return { issuers: [...issuers].map(([id, name]) => ({ id, name })), aheadMs };
}
