import type { examplesAt } from "./examples.ts";
import { operationIds } from "./operation-ids.ts";
import type { Answer, Content, Operation, Paths } from "./parts.ts";

/** Gives all operations their names and examples. */
export function completeOperations(paths: Paths, examples: ReturnType<typeof examplesAt>): object {
	const complete = (path: string) => (method: string, operation: Operation) => {
		const operationId = operationIds[`${method.toUpperCase()} ${path}`];
		const { body, answer } = examples[operationId ?? ""] ?? {};
		const { requestBody, responses, ...rest } = operation;
		const request = requestBody && { requestBody: { ...requestBody, content: withExample(requestBody.content, body) } };
		const withAnswer = (status: string, one: Answer) => (status.startsWith("2") ? inAnswer(one, answer) : one);
		return { operationId, ...rest, ...request, responses: mapValues(responses, withAnswer) };
	};
	return mapValues(paths, (path, methods) => mapValues<Operation, object>({ ...methods }, complete(path)));
}

function inAnswer(answer: Answer, example: unknown): Answer {
	return answer.content === undefined ? answer : { ...answer, content: withExample(answer.content, example) };
}

/** In the first of the media types, which is JSON wherever there is an example. */
function withExample(content: Content, example: unknown): Content {
	const [first] = Object.keys(content);
	if (example === undefined) return content;
	return mapValues(content, (type, media) => (type === first ? { ...media, example } : media));
}

function mapValues<Value, Mapped>(
	record: Readonly<Record<string, Value>>,
	map: (name: string, value: Value) => Mapped,
): Readonly<Record<string, Mapped>> {
	return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(name, value)]));
}
