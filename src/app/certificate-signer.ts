import { compileTemplate } from "../core/compiled/compile-template.ts";
import type { CompiledTemplate } from "../core/compiled/compiled-template.ts";
import { type Fields, fill } from "../core/template.ts";
import type { Tools } from "../core/tools.ts";
import type { Register, Signer } from "./ports.ts";
import type { PreparedCertificate } from "./register/certificates.ts";
import { wholeSecond } from "../core/calendar.ts";
import { signCredential } from "./sign-credential.ts";

/** Signs a prepared certificate at a moment and answers with its JSON, byte for byte as it is issued. */
export type CertificateSigner = (certificate: PreparedCertificate, signer: Signer, at: Date) => Promise<string>;

/**
 * Certificates of one template are signed by its compiled form, which makes the very bytes that `@digitalbazaar/vc`
 * would; where the compiled form cannot tell, that library signs.
 */
export function certificateSigner({ register, tools }: { register: Register; tools: Tools }): CertificateSigner {
	const compiled = new Map<string, Promise<CompiledTemplate>>();
	const templateOf = async (hash: string) => {
		const template = await register.template(hash);
		if (template === undefined) throw new TypeError(`template ${hash} is not stored`);
		return template;
	};
	const compiledOf = (hash: string): Promise<CompiledTemplate> => {
		const known = compiled.get(hash) ?? templateOf(hash).then((template) => compileTemplate(template, tools));
		compiled.set(hash, known);
		return known;
	};
	return async ({ template: hash, fields: stored }, signer, at) => {
		const fields = stored as Fields;
		const template = await compiledOf(hash);
		const proof = { created: wholeSecond(at), verificationMethod: signer.id };
		const bytes = template.signedBytes(fields, proof);
		if (bytes !== undefined) return template.signed(fields, proof, await signer.sign(bytes));
		return JSON.stringify(await signCredential(fill(await templateOf(hash), fields), signer, tools.contexts, at));
	};
}
