import {
	type ProofFields,
	proofSlots,
	readSignedSlots,
	type SignedFields,
	signatureSlots,
	signedTemplate,
} from "../signed-credential.ts";
import type { Fields, Template } from "../template.ts";
import type { Tools } from "../tools.ts";
import { jsonText } from "./json-text.ts";
import type { Line } from "./n-quads.ts";
import { type StatementWriter, statementWriter } from "./statement-writer.ts";

/** What JSON-LD makes of a template and of the proof on its certificates: plain data, to be kept or sent. */
export interface TemplateStatements {
	readonly document: readonly Line[];
	readonly proof: readonly Line[];
}

/** A template made ready for signing and checking many certificates with `eddsa-rdfc-2022` (vc-di-eddsa §3.2). */
export interface CompiledTemplate {
	/** The bytes that a signature covers; `undefined` where only the general way can tell. */
	signedBytes(fields: Fields, proof: ProofFields): Uint8Array | undefined;
	/** The signed credential, byte for byte as `@digitalbazaar/vc` writes it. */
	signed(fields: Fields, proof: ProofFields, signature: Uint8Array): string;
	/** What a signed credential in UTF-8 holds, if it is one of this template, byte for byte as `signed` writes it. */
	read(text: Uint8Array): SignedFields | undefined;
}

/** The quick half: `statements` are those that `readTemplate` gave for this template. */
export function openTemplate(
	template: Template,
	statements: TemplateStatements,
	tools: Pick<Tools, "sha256" | "equalBytes">,
): CompiledTemplate {
	const hashDocument = hasher(statementWriter(statements.document, tools), tools);
	const hashProofSlots = hasher(statementWriter(statements.proof, tools), tools);
	const hashProof = rememberLast((proof) => hashProofSlots(proofSlots(proof)));
	const text = jsonText(signedTemplate(template), tools);
	return {
		signedBytes(fields, proof) {
			const [first, second] = [hashProof(proof), hashDocument(fields)];
			return first && second && joined(first, second);
		},
		signed: (fields, proof, signature) => text.write(fields, signatureSlots({ proof, signature })),
		read(signed) {
			const all = text.read(signed);
			return all && readSignedSlots(all);
		},
	};
}

type Hash = (fields: Fields) => Uint8Array | undefined;

function hasher(statements: StatementWriter, { sha256 }: Pick<Tools, "sha256">): Hash {
	return (fields) => {
		const written = statements.write(fields);
		return written && sha256(written);
	};
}

/** Certificates that are signed together carry the same proof but for its value. */
function rememberLast(hash: (proof: ProofFields) => Uint8Array | undefined): typeof hash {
	let last: (ProofFields & { readonly hash: Uint8Array | undefined }) | undefined;
	return (proof) => {
		const { created, verificationMethod } = proof;
		const isSame = last?.created === created && last.verificationMethod === verificationMethod;
		if (last === undefined || !isSame) last = { created, verificationMethod, hash: hash(proof) };
		return last.hash;
	};
}

/** vc-di-eddsa §3.2.4: the hash of the proof's configuration, then the hash of the document. */
function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
	const both = new Uint8Array(first.length + second.length);
	both.set(first);
	both.set(second, first.length);
	return both;
}
