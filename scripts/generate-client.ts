import { generateApi } from "swagger-typescript-api";
import { openApiDocument } from "../src/http/openapi/document.ts";

type Responses = Readonly<Record<string, { readonly content?: object }>>;
type Methods = Readonly<Record<string, { readonly responses: Responses }>>;

/** The client as TypeScript: every operation that answers a program, with the types of what it takes and gives. */
export async function generateClient(): Promise<string> {
	const { paths, ...document } = openApiDocument("http://localhost:8080");
	const spec = { ...document, paths: forPrograms(paths as Readonly<Record<string, Methods>>) };
	const { files } = await generateApi({
		spec: JSON.parse(JSON.stringify(spec)),
		output: false,
		httpClientType: "fetch",
		sortTypes: true,
		silent: true,
	});
	return files.map(({ fileContent }) => fileContent).join("\n");
}

/** Without pages for people and their forms. */
function forPrograms(paths: Readonly<Record<string, Methods>>): object {
	return Object.fromEntries(
		Object.entries(paths).flatMap(([path, methods]) => {
			const kept = Object.entries(methods).filter(([, { responses }]) => answersPrograms(responses));
			return kept.length === 0 ? [] : [[path, Object.fromEntries(kept)]];
		}),
	);
}

function answersPrograms(responses: Responses): boolean {
	const types = Object.entries(responses)
		.filter(([status]) => status.startsWith("2"))
		.flatMap(([, { content = {} }]) => Object.keys(content));
	return types.some((type) => !/^text\/(html|plain)$/.test(type));
}
