import pins from "../../contexts/pins.json" with { type: "json" };
import { ownContextPaths } from "../core/own-contexts.ts";

/** The addresses that a verdict may rest on, our own under `ownContextAddress`. */
export const vocabularyAddresses: readonly string[] = Object.keys(pins);

/** Those of our own vocabularies in a deployment that has, or had, these addresses. */
export function ownAddresses(bases: readonly string[]): readonly string[] {
	return bases.flatMap((base) => ownContextPaths.map((path) => base + path));
}
