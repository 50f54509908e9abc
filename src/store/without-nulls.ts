/** An object without its `null` members: a column that may be NULL is a member that may be absent. */
export function withoutNulls<T extends object>(row: T): WithoutNulls<T> {
	return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as WithoutNulls<T>;
}

type Optional<T> = { [K in keyof T]: null extends T[K] ? K : never }[keyof T];
type WithoutNulls<T> = { [K in Exclude<keyof T, Optional<T>>]: T[K] } & { [K in Optional<T>]?: NonNullable<T[K]> };
