import { parseId } from "../../core/crockford.ts";
import type { NameRequest } from "../../app/holder/say-ports.ts";
import { withOffice } from "../office.ts";
import { plainLine, print, say, table } from "../output.ts";

interface ListOptions {
	readonly show?: boolean;
	readonly all?: boolean;
	readonly json?: boolean;
}

/** What holders ask for. Names appear only where somebody says so: a terminal keeps what it has shown. */
export async function list({ show = false, all = false, json = false }: ListOptions): Promise<void> {
	await withOffice(async ({ register }) => {
		const requests = await register.nameRequests({ open: !all });
		if (json) for (const request of requests) print(JSON.stringify(shownOf(request, show)));
		else if (requests.length > 0) print(table(requests.map((request) => rowOf(request, show))));
		if (requests.length === 0) say("No request is open.");
		else if (!show) say("The names are shown with --show.");
	});
}

export async function close(id: string, { refuse }: { readonly refuse: string }): Promise<void> {
	await withOffice(({ register, clock }) =>
		register.refuseNameRequest(parseId(id) ?? id, refuse, clock().toISOString()),
	);
	say("The request is refused, and what was written in it is deleted.");
}

function shownOf({ wanted, ...request }: NameRequest, show: boolean): object {
	return show && wanted !== undefined ? { ...request, wanted } : request;
}

function rowOf({ id, certificate, createdAt, outcome, wanted = {} }: NameRequest, show: boolean): readonly string[] {
	const texts = Object.entries(wanted).flatMap(([name, text]) =>
		typeof text === "string" && text !== "" ? [`${name}: ${text}`] : [],
	);
	const row = [id, certificate, createdAt.slice(0, "YYYY-MM-DD".length), outcome ?? "open"];
	return show ? [...row, plainLine(texts.join(", "))] : row;
}
