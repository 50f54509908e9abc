import { proofTemplate } from "../signed-credential.ts";
import type { Template } from "../template.ts";
import type { Tools } from "../tools.ts";
import { compileStatements } from "./compile-statements.ts";
import { type CompiledTemplate, openTemplate, type TemplateStatements } from "./compiled-template.ts";

/** Throws what JSON-LD throws for a template that is no sound document. */
export async function compileTemplate(
	template: Template,
	tools: Pick<Tools, "sha256" | "equalBytes" | "contexts">,
): Promise<CompiledTemplate> {
	return openTemplate(template, await readTemplate(template, tools), tools);
}

/** The slow half of compiling, which needs JSON-LD. */
export async function readTemplate(template: Template, tools: Pick<Tools, "contexts">): Promise<TemplateStatements> {
	const proof = { "@context": template["@context"] ?? null, ...proofTemplate };
	return { document: await compileStatements(template, tools), proof: await compileStatements(proof, tools) };
}
