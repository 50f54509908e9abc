import * as z from "zod";
import packageFile from "../../../package.json" with { type: "json" };
import { codes } from "../../core/codes.ts";
import { problemSchema, reportSchema } from "../schemas/report-v1.ts";
import { reportExamples } from "../schemas/report-examples.ts";
import { certificateListPaths } from "./certificate-list-paths.ts";
import { completeOperations } from "./complete-operations.ts";
import { examplesAt } from "./examples.ts";
import { holderPaths } from "./holder-paths.ts";
import { issuingPaths } from "./issuing-paths.ts";
import { openDataPaths } from "./open-data-paths.ts";
import { certificatePaths, publicationPaths } from "./publication-paths.ts";
import { withNamedSchemas } from "./named-schemas.ts";
import { type Paths, tags } from "./parts.ts";
import { recognitionPaths } from "./recognition-paths.ts";
import { servicePaths } from "./service-paths.ts";
import { statisticsPaths } from "./statistics-paths.ts";
import { vcApiPaths } from "./vc-api-paths.ts";
import { verificationPaths } from "./verification-paths.ts";
import { walletPaths } from "./wallet-paths.ts";
import { webhookPaths } from "./webhook-paths.ts";

const paths: Paths = {
	...verificationPaths,
	...vcApiPaths,
	...issuingPaths,
	...certificatePaths,
	...certificateListPaths,
	...holderPaths,
	...publicationPaths,
	...openDataPaths,
	...walletPaths,
	...webhookPaths,
	...recognitionPaths,
	...statisticsPaths,
	...servicePaths,
};

/** OpenAPI 3.1 of everything that answers here. */
export function openApiDocument(baseUrl: string) {
	const named = withNamedSchemas(completeOperations(paths, examplesAt(baseUrl)));
	return {
		openapi: "3.1.0",
		info: { title: "Tamga", version: packageFile.version, description: description() },
		servers: [{ url: baseUrl }],
		tags: Object.entries(tags).map(([name, about]) => ({ name, description: about })),
		paths: named.paths,
		components: {
			securitySchemes: {
				token: { type: "http", scheme: "bearer", description: "Made by the operator with: tamga token create." },
			},
			schemas: { ...schemas(), ...named.schemas },
		},
	};
}

function schemas() {
	const registry = z.registry<{ id: string }>();
	registry.add(reportSchema, { id: "Report" });
	registry.add(problemDetails, { id: "Problem" });
	const { schemas: made } = z.toJSONSchema(registry, { io: "input", uri: (id) => `#/components/schemas/${id}` });
	const entries = Object.entries(made).map(
		([name, { $id: _id, $schema: _dialect, ...schema }]) => [name, schema] as const,
	);
	const { Report, ...others } = Object.fromEntries(entries);
	return { ...others, Report: { ...Report, examples: reportExamples } };
}

const problemDetails = problemSchema
	.extend({
		type: z.string(),
		status: z.int(),
		errors: z.array(problemSchema).optional(),
	})
	.meta({ description: "RFC 9457 problem details with a stable code." });

function description(): string {
	const rows = Object.entries(codes).map(([code, title]) => `| \`${code}\` | ${title} |`);
	return [
		"Issues micro-certificates as W3C Verifiable Credentials and verifies everybody's.",
		"",
		"Errors are RFC 9457 problem+json with a stable `code`; reports use the same codes:",
		"",
		"| code | means |",
		"|---|---|",
		...rows,
	].join("\n");
}
