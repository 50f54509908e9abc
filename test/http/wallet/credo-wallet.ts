import { EventEmitter } from "node:events";
import {
	Agent,
	type Binding,
	DidDocument,
	DidsModule,
	InjectionSymbols,
	JsonTransformer,
	JwkDidRegistrar,
	JwkDidResolver,
	KeyDidRegistrar,
	KeyDidResolver,
	Kms,
} from "@credo-ts/core";
import { OpenId4VcModule } from "@credo-ts/openid4vc";
import { MemoryKeys } from "./credo-keys.ts";
import { MemoryStorage } from "./credo-storage.ts";

/** A real wallet in this process, with nothing in it. It speaks http with services on this machine. */
export async function openCredo(): Promise<Agent> {
	const storage = new MemoryStorage();
	const agent = new Agent({
		config: { autoUpdateStorageOnStartup: true, allowInsecureHttpUrls: true },
		dependencies: { FileSystem: NoFiles, EventEmitterClass: EventEmitter, fetch, WebSocketClass: Object },
		modules: {
			storage: { register: (manager: Manager) => manager.registerInstance(InjectionSymbols.StorageService, storage) },
			kms: new Kms.KeyManagementModule({ backends: [new MemoryKeys()] }),
			dids: new DidsModule({
				resolvers: [didWebOverHttp, new JwkDidResolver(), new KeyDidResolver()],
				registrars: [new JwkDidRegistrar(), new KeyDidRegistrar()],
			}),
			openid4vc: new OpenId4VcModule({}),
		},
	});
	await agent.initialize();
	return agent;
}

interface Manager {
	registerInstance(token: symbol, instance: object): void;
}

class NoFiles {
	readonly dataPath = "";
	readonly cachePath = "";
	readonly tempPath = "";
}

const didWebOverHttp = {
	supportedMethods: ["web"],
	allowsCaching: false,
	resolve: async (_context: unknown, did: string) => {
		const place = decodeURIComponent(did.slice("did:web:".length));
		const response = await fetch(`http://${place}/.well-known/did.json`);
		const didDocument = JsonTransformer.fromJSON(await response.json(), DidDocument);
		return { didDocument, didDocumentMetadata: {}, didResolutionMetadata: {} };
	},
};

interface Offer {
	readonly link: string;
	readonly transactionCode: string;
}

/** Takes up an offer, and keeps what comes. */
export async function accept(agent: Agent, { link, transactionCode }: Offer, configuration: string): Promise<void> {
	const { holder } = agent.openid4vc;
	const resolvedCredentialOffer = await holder.resolveCredentialOffer(link);
	const token = await holder.requestToken({ resolvedCredentialOffer, txCode: transactionCode });
	const isSdJwt = configuration.endsWith("sd-jwt");
	const { credentials } = await holder.requestCredentials({
		resolvedCredentialOffer,
		...token,
		credentialConfigurationIds: [configuration],
		credentialBindingResolver: () => (isSdJwt ? bindToKey(agent) : bindToDid(agent)),
	});
	for (const { record } of credentials) await (isSdJwt ? agent.sdJwtVc : agent.w3cCredentials).store({ record });
}

async function bindToKey({ kms }: Agent): Promise<Binding> {
	const { publicJwk } = await kms.createKeyForSignatureAlgorithm({ algorithm: "ES256" });
	return { method: "jwk", keys: [Kms.PublicJwk.fromPublicJwk(publicJwk)] };
}

async function bindToDid({ kms, dids }: Agent): Promise<Binding> {
	const { keyId } = await kms.createKeyForSignatureAlgorithm({ algorithm: "EdDSA" });
	const { didState } = await dids.create({ method: "key", options: { keyId } });
	return { method: "did", didUrls: didState.didDocument.verificationMethod.slice(0, 1).map(({ id }) => id) };
}

/** Answers a question with what it holds; the status and body that it was answered. */
export async function present({ openid4vc: { holder } }: Agent, link: string): Promise<unknown> {
	const { authorizationRequestPayload, dcql } = await holder.resolveOpenId4VpAuthorizationRequest(link);
	const credentials = holder.selectCredentialsForDcqlRequest(dcql?.queryResult ?? {});
	const done = await holder.acceptOpenId4VpAuthorizationRequest({ authorizationRequestPayload, dcql: { credentials } });
	return done.serverResponse;
}
