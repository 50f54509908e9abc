import type { Organisation } from "../core/catalogue.ts";
import type { OwnContextTexts } from "../core/own-contexts.ts";
import { didDocument, didWeb } from "../core/did-document.ts";
import type { JsonObject } from "../core/json.ts";
import { baseOfHost, type Deployment, statusListAddress } from "./deployment.ts";
import { pastList } from "./as-of/past-lists.ts";
import type { Clock, Register } from "./ports.ts";
import type { Issuer } from "./register/issuers.ts";
import type { StatusListName } from "./register/status.ts";
import type { PublicationService } from "./services.ts";
import type { StatusLists } from "./status-lists.ts";

/** Everything that anybody may read: no personal data passes here. */
export function publicationService(deps: {
	readonly register: Register;
	readonly lists: StatusLists;
	readonly deployment: Deployment;
	readonly ownTexts: OwnContextTexts;
	readonly clock: Clock;
}): Omit<PublicationService, "primer"> {
	const { register, lists, deployment, ownTexts } = deps;
	return {
		ownTexts,
		didDocument: async (slug) => {
			const issuer = slug === undefined ? await hostIssuer(register, deployment) : await register.issuer(slug);
			return issuer === undefined ? undefined : didDocument(issuer.did, issuer.keys);
		},
		statusList: (issuer, list, purpose, host) => lists.read(issuer, list, purpose, baseOfHost(deployment, host)),
		pastStatusList: (list, host, query) => pastList(deps, list, baseOfHost(deployment, host), query),
		template: (hash) => register.template(hash),
		organisation: async (id) => {
			const organisation = (await register.organisations()).find((one) => one.id === id);
			return organisation === undefined ? undefined : publicOrganisation(organisation);
		},
		issuers: async () => (await register.issuers()).map(({ did, profile }) => ({ did, profile })),
		takeAlong: async () => ({
			templates: await register.templateHashes(),
			statusLists: (await register.statusListNames()).flatMap((list) => listAddresses(deployment, list)),
		}),
	};
}

/** Certificates name a list by the address that the service had when it issued them. */
function listAddresses(
	{ baseUrl, formerBaseUrls }: Deployment,
	{ issuer, list, purpose }: StatusListName,
): readonly string[] {
	return [baseUrl, ...formerBaseUrls].map((base) => statusListAddress({ baseUrl: base }, issuer, list, purpose));
}

/** The issuer whose DID is the host itself, present or former: its DID stays what it was when the service moves. */
async function hostIssuer(register: Register, { baseUrl, formerBaseUrls }: Deployment): Promise<Issuer | undefined> {
	const hosts = [baseUrl, ...formerBaseUrls].map((base) => didWeb(base));
	return (await register.issuers()).find(({ did }) => hosts.includes(did));
}

function publicOrganisation({ id, name, country, role }: Organisation): JsonObject {
	return JSON.parse(JSON.stringify({ id, name, country, role })) as JsonObject;
}
