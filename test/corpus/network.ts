import { credential, signed } from "../support/judging.ts";
import { addProof, makeIssuer } from "../support/sign.ts";
import { type Case, expects } from "./case.ts";
import { statusEntry } from "./controls.ts";
import { withContext } from "./hidings.ts";

const good = await signed();
const unknown = expects("undetermined", "CONTEXT_NOT_ALLOWED");

const addresses: readonly (readonly [string, string])[] = [
	["the metadata service", "http://169.254.169.254/latest/meta-data/"],
	["loopback", "http://127.0.0.1:8080/ctx"],
	["loopback in IPv6", "http://[::1]/ctx"],
	["loopback mapped into IPv6", "http://[::ffff:127.0.0.1]/ctx"],
	["loopback as one number", "http://2130706433/ctx"],
	["loopback in octal", "http://0177.0.0.1/ctx"],
	["localhost", "https://localhost/ctx"],
	["a private network", "https://10.0.0.1/ctx"],
	["a file", "file:///etc/passwd"],
	["a data URL", 'data:application/ld+json,{"@context":{"x":"https://e.example/x"}}'],
	["user information", "https://www.w3.org@evil.example/ns/credentials/v2"],
	["a look-alike host", "https://w3id.org.evil.example/security/v2"],
	["a host that is rebound", "https://rebind.evil.example/ctx"],
	["a relative address", "../v2"],
];

const inline = withContext(good, { "@import": "http://169.254.169.254/ctx" });
const contextCases: readonly Case[] = [
	...addresses.flatMap(([name, address]) =>
		(["public", "vc-api"] as const).map((profile) => ({
			threat: 58,
			name: `${name} for a context (${profile})`,
			input: withContext(good, address),
			policy: { profile },
			expect: unknown,
		})),
	),
	{ threat: 58, name: "an import of a remote context", input: inline, expect: unknown },
	{
		threat: 58,
		name: "an import of a remote context (vc-api)",
		input: inline,
		policy: { profile: "vc-api" },
		expect: unknown,
	},
	{
		threat: 58,
		name: "a remote context of one word (vc-api)",
		input: withContext(good, { word: { "@id": "urn:x:word", "@context": "http://127.0.0.1/ctx" } }),
		policy: { profile: "vc-api" },
		expect: unknown,
	},
	{
		threat: 59,
		name: "100 remote contexts",
		input: {
			...good,
			"@context": [
				...(good["@context"] as readonly string[]),
				...Array.from({ length: 100 }, (_, at) => `https://e.example/${at}`),
			],
		},
		expect: unknown,
	},
];

const impossible: readonly (readonly [string, string])[] = [
	["localhost", "did:web:localhost"],
	["a port of localhost", "did:web:localhost%3A8080"],
	["loopback", "did:web:127.0.0.1"],
	["loopback as one number", "did:web:2130706433"],
	["loopback in hexadecimal", "did:web:0x7f000001"],
	["a name without a dot", "did:web:intranet"],
	["a private name", "did:web:server.internal"],
	["the metadata service", "did:web:169.254.169.254"],
	["a path that climbs", "did:web:issuer.example:..:..:admin"],
	["a path that climbs in escapes", "did:web:issuer.example:%2e%2e:admin"],
	["an escaped slash", "did:web:issuer.example%2Fadmin"],
	["user information", "did:web:admin%40issuer.example"],
	["a Cyrillic letter", "did:web:ii\u043ee.org"],
	["capital letters", "did:web:ISSUER.example"],
	["an empty part", "did:web:issuer.example::admin"],
	["a port that is no number", "did:web:issuer.example%3Aabc"],
	["nothing", "did:web:"],
];

const unsupported = [
	"did:ion:EiClkZMDxPKqC9c",
	"did:ethr:0xb9c5714089478a327f09197987f16f9e5d936e8a",
	"did:example:123",
];

async function byStranger(did: string) {
	return await addProof(credential({ issuer: did }), makeIssuer("stranger", did), { safe: false });
}

export const networkCases: readonly Case[] = [
	...contextCases,
	...(await Promise.all(
		impossible.map(async ([name, did]) => ({
			threat: 60,
			name: `${name} for a did:web`,
			input: await byStranger(did),
			expect: expects("invalid", "ISSUER_UNRESOLVABLE"),
		})),
	)),
	...(await Promise.all(
		unsupported.map(async (did) => ({
			threat: 60,
			name: `the method of ${did.slice(0, 12)}, which is not supported`,
			input: await byStranger(did),
			expect: expects("undetermined", "ISSUER_UNRESOLVABLE"),
		})),
	)),
	{
		threat: 58,
		name: "a status list at an internal address",
		input: await signed({ credentialStatus: statusEntry({ statusListCredential: "http://169.254.169.254/list" }) }),
		expect: expects("undetermined", "STATUS_RETRIEVAL_ERROR"),
	},
	{
		threat: 58,
		name: "a schema and a refreshing service at internal addresses",
		input: await signed({
			credentialSchema: { id: "http://169.254.169.254/schema", type: "JsonSchema" },
			termsOfUse: { id: "http://127.0.0.1/terms", type: "VerifiableCredential" },
		}),
		expect: expects("valid"),
	},
];
