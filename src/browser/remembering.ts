import { type Evidence, evidenceKey, type EvidenceMap } from "../core/evidence.ts";
import type { Service } from "./service.ts";

/**
 * The same service, which is asked for each key and status list once, however many ask at a time: files of one issuer need
 * the same. What nobody could reach is asked for again.
 */
export function remembering(service: Service): Service {
	const known = new Map<string, Promise<Evidence | undefined>>();
	const answerIn = async (asking: Promise<EvidenceMap>, key: string): Promise<Evidence | undefined> => {
		const answers = await asking.catch((failure: unknown) => {
			known.delete(key);
			throw failure;
		});
		const answer = answers.get(key);
		if (answer === undefined || answer.state === "unreachable") known.delete(key);
		return answer;
	};
	const gather: Service["gather"] = async (requests) => {
		const asked = requests.filter((request) => !known.has(evidenceKey(request)));
		const asking: Promise<EvidenceMap> = asked.length === 0 ? Promise.resolve(new Map()) : service.gather(asked);
		for (const key of asked.map(evidenceKey)) known.set(key, answerIn(asking, key));
		const answers = await Promise.all(
			requests.map(evidenceKey).map(async (key) => [key, await known.get(key)] as const),
		);
		return new Map(answers.flatMap(([key, answer]) => (answer === undefined ? [] : [[key, answer] as const])));
	};
	return { ...service, gather };
}
