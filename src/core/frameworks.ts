import digCompEdu from "./frameworks/digcompedu-2017.json" with { type: "json" };
import aiFramework from "./frameworks/unesco-ai-cft-2024.json" with { type: "json" };
import ictFramework from "./frameworks/unesco-ict-cft-v3.json" with { type: "json" };

/** A competency framework that alignments name. An alignment is the issuer's statement, never the owner's. */
export interface Framework {
	readonly name: string;
	readonly url: string;
	/** Names by code. */
	readonly competencies: Readonly<Record<string, string>>;
}

const frameworks = new Map<string, Framework>([
	["unesco-ai-cft-2024", aiFramework],
	["unesco-ict-cft-v3", ictFramework],
	["digcompedu-2017", digCompEdu],
]);

export function framework(id: string): Framework | undefined {
	return frameworks.get(id);
}

/** The framework's own name of a competency; `undefined` where it has no such code. */
export function competencyName({ competencies }: Framework, code: string): string | undefined {
	return Object.hasOwn(competencies, code) ? competencies[code] : undefined;
}
