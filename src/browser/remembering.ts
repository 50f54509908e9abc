import { type Evidence, evidenceKey } from "../core/evidence.ts";
import type { Service } from "./service.ts";

/**
 * The same service, which is asked for each key and status list once: many files of one issuer need the same. What nobody
 * could reach is asked for again.
 */
export function remembering(service: Service): Service {
	const known = new Map<string, Evidence>();
	const gather: Service["gather"] = async (requests) => {
		const asked = requests.filter((request) => !known.has(evidenceKey(request)));
		const answers = asked.length === 0 ? new Map<string, Evidence>() : await service.gather(asked);
		for (const [key, evidence] of answers) if (evidence.state !== "unreachable") known.set(key, evidence);
		return new Map([...answers, ...known]);
	};
	return { ...service, gather };
}
