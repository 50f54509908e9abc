import type { Json } from "../../src/core/json.ts";
import { nameMutations } from "./name-mutations.ts";
import { encode, type Mutation } from "./pick-part.ts";
import { textMutations } from "./text-mutations.ts";
import { valueMutations } from "./value-mutations.ts";
import { changedAt, pathsIn, valueAt } from "./write-json.ts";

const contexts: readonly Json[] = [
	"https://www.w3.org/ns/credentials/v2",
	"https://www.w3.org/2018/credentials/v1",
	"https://purl.imsglobal.org/spec/ob/v3p0/context.json",
	"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json",
	"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json",
	"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
	"https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
	"https://w3id.org/security/data-integrity/v1",
	"https://w3id.org/security/data-integrity/v2",
	"https://w3id.org/security/suites/ed25519-2020/v1",
	"https://w3id.org/security/multikey/v1",
	"https://www.w3.org/ns/did/v1",
	"https://certificates.example.mn/contexts/micro-certificate/v1",
	{ "@vocab": "https://e.example/#" },
];

/** Every kind of change, by name. */
export const mutations: Readonly<Record<string, Mutation>> = {
	...textMutations,
	...nameMutations,
	...valueMutations,
	"change the vocabularies": (document, random) => {
		const { "@context": context } = document;
		if (!Array.isArray(context)) return undefined;
		const list: readonly Json[] = context;
		const changed = list.toSpliced(random.number(list.length + 1), random.number(2), random.one(contexts));
		return encode({ ...document, "@context": changed });
	},
	"swap two values": (document, random) => {
		const paths = pathsIn(document).slice(1);
		const [a, b] = [random.one(paths), random.one(paths)];
		const isInside = a.every((name, at) => b[at] === name) || b.every((name, at) => a[at] === name);
		if (isInside) return undefined;
		const [first, second] = [valueAt(document, a), valueAt(document, b)];
		const half = changedAt(document, a, () => second);
		return encode(changedAt(half, b, () => first));
	},
	"copy a value": (document, random) => {
		const paths = pathsIn(document).slice(1);
		const [from, to] = [random.one(paths), random.one(paths)];
		return encode(changedAt(document, to, () => valueAt(document, from)));
	},
};
