/** Throws where two sides that must give the same gave something else. */
export function requireSame(what: string, one: unknown, other: unknown): void {
	if (one !== other) throw new Error(`${what}: not the same`);
}

export function require(what: string, holds: boolean): void {
	if (!holds) throw new Error(what);
}
