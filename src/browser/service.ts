import { evidenceKey } from "../core/evidence.ts";
import { readAnswers, writeRequests } from "../core/evidence-json.ts";
import { asList, isObject } from "../core/json.ts";
import { type Report, verdicts } from "../core/report.ts";
import type { Template } from "../core/template.ts";
import { isPrimer, type Primer } from "../core/verify/known/primer.ts";
import { type Policy, statusMaxAgeMs } from "../core/verify/policy.ts";
import type { Gather } from "../core/verify/gather-until-done.ts";
import type { Basis } from "../web/basis.ts";
import { ownRecord, type Site } from "../web/site.ts";
import type { Asked } from "./ask-early.ts";
import { fetchHeard } from "./fetch-heard.ts";
import { readToolFiles, type ToolFile } from "./tool-shelf.ts";
import { primerPath, recognitionPath } from "./addresses.ts";

/**
 * Where a page has its evidence from: the service, what this device keeps of it (`keeping.ts`), or an exported copy
 * (`exported-copy.ts`). All of them are on the page's own host, the only one that it can ask (CSP `connect-src`).
 * Addresses and ids go there, and nothing else. Every promise fails where it does not answer as it should.
 */
export interface Service {
	/** Never asks about a credential that is not the service's own. */
	readonly gather: Gather;
	recognised(): Promise<Policy["recognised"]>;
	/** Bodies whose decisions about recognition count here, once `recognised` has answered. */
	trustedBodies(): readonly string[];
	/** The signed credential of a record, byte for byte; `undefined` when there is none. `share` opens one that is hidden. */
	record(id: string, share?: string): Promise<Uint8Array | undefined>;
	/** What the service says of its own record; `undefined` when there is none. */
	reportOn(id: string): Promise<Report | undefined>;
	/** Whatever is stored under a template's hash; whoever uses it compares the hash. */
	template(hash: string): Promise<Template | undefined>;
	/** The service's time once it has told it, since a phone may be days off. */
	now(): Date;
	/** How old a copy of a list may be: a day, or a week where nothing newer can be had. */
	statusMaxAgeMs(): number;
	/** What the answers so far rest on. */
	basis(): Basis;
}

/** What of it judging takes. */
export type JudgeSource = Pick<Service, "gather" | "recognised" | "trustedBodies" | "now" | "statusMaxAgeMs">;

/** The service itself also tells what to take along for times without a network, and how to read a template's certificates. */
export interface LiveService extends Service {
	takeAlong(): Promise<TakeAlong>;
	/** `undefined` where the service is of another build than the page, or has no primer of such a template. */
	primer(hash: string, build: string): Promise<Primer | undefined>;
}

export interface TakeAlong {
	readonly templates: readonly string[];
	readonly statusLists: readonly string[];
	/** Large files that only some checks take. */
	readonly tools: readonly ToolFile[];
}

/** A difference of clocks that needs no correction. */
const toleratedMs = 5_000;

/** Takes answers that were asked for before, each once. */
export function openService(site: Site, asked: Asked = new Map()): LiveService {
	const ask = askingOnce(asked);
	let aheadMs = 0;
	let bodies: readonly string[] = [];
	return {
		gather: async (requests) => {
			const asked = requests.filter(({ kind, id }) => kind !== "status-note" || ownRecord(site, id) !== undefined);
			const response = asked.length === 0 ? undefined : await ask("/evidence", posted(writeRequests(asked)));
			const answers = readAnswers(await response?.json());
			return new Map(requests.map((request) => [evidenceKey(request), answers.get(evidenceKey(request)) ?? silence]));
		},
		recognised: async () => {
			const response = await ask(recognitionPath, { cache: "no-cache" });
			const ahead = Date.parse(response?.headers.get("Date") ?? "") - Date.now();
			aheadMs = Math.abs(ahead) > toleratedMs ? ahead : 0;
			const body: unknown = await response?.json();
			bodies = textsIn(body, "bodies");
			return readRecognition(body);
		},
		trustedBodies: () => bodies,
		record: async (id, share) => {
			const query = share === undefined ? "" : `?share=${encodeURIComponent(share)}`;
			const response = await ask(`/c/${id}.json${query}`);
			return response === undefined ? undefined : new Uint8Array(await response.arrayBuffer());
		},
		reportOn: async (id) => readReport(await (await ask(`/c/${id}.report`))?.json()),
		template: async (hash) => {
			const template: unknown = await (await ask(`/templates/${hash}`))?.json();
			return isObject(template) ? template : undefined;
		},
		primer: async (hash, build) => {
			const primer: unknown = await (await ask(primerPath(hash, build)))?.json();
			return isPrimer(primer) ? primer : undefined;
		},
		takeAlong: async () => {
			const body: unknown = await (await ask("/offline.json", { cache: "no-cache" }))?.json();
			const tools = readToolFiles(isObject(body) ? body["tools"] : undefined);
			return { templates: textsIn(body, "templates"), statusLists: textsIn(body, "statusLists"), tools };
		},
		now: () => new Date(Date.now() + aheadMs),
		statusMaxAgeMs: () => statusMaxAgeMs.online,
		basis: () => ({ from: "service" }),
	};
}

const silence = { state: "unreachable", reason: "nobody was asked" } as const;

/** `undefined` for what is not there. Fails for every other answer than a good one. */
function askingOnce(asked: Asked): (path: string, options?: RequestInit) => Promise<Response | undefined> {
	return async (path, options = {}) => {
		const before = asked.get(path);
		asked.delete(path);
		const response = await (before ?? fetchHeard(path, options));
		if (response.status === 404) return undefined;
		if (!response.ok) throw new Error(`The service answers ${response.status}.`);
		return response;
	};
}

function posted(body: object): RequestInit {
	return { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
}

/** `{issuers: [{id, name}]}`; whoever cannot be read is not recognised. */
export function readRecognition(body: unknown): Policy["recognised"] {
	const issuers = isObject(body) ? asList(body["issuers"]).filter(isObject) : [];
	return new Map(
		issuers.flatMap(({ id, name }) => (typeof id === "string" && typeof name === "string" ? [[id, name]] : [])),
	);
}

function textsIn(body: unknown, name: string): readonly string[] {
	const texts = isObject(body) ? asList(body[name]) : [];
	return texts.filter((text) => typeof text === "string");
}

function readReport(body: unknown): Report | undefined {
	if (body === undefined) return undefined;
	if (!isReport(body)) throw new Error("The service answers with something else than a report.");
	return body;
}

function isReport(body: unknown): body is Report {
	if (!isObject(body)) return false;
	const { verdict, checks, errors } = body;
	return verdicts.some((one) => one === verdict) && Array.isArray(checks) && Array.isArray(errors);
}
