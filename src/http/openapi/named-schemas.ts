interface Named {
	readonly paths: object;
	readonly schemas: Readonly<Record<string, object>>;
}

/**
 * Gives each schema with a `title` a place among the components and a reference where it stood, so that a generated
 * client has one type for it. Schemas of the same title are the same schema.
 */
export function withNamedSchemas(paths: object): Named {
	const schemas: Record<string, object> = {};
	const walk = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(walk);
		if (typeof value !== "object" || value === null) return value;
		const walked = Object.fromEntries(Object.entries(value).map(([name, member]) => [name, walk(member)]));
		const { title } = walked;
		if (typeof title !== "string" || !/^[A-Z]\w+$/.test(title)) return walked;
		schemas[title] = walked;
		return { $ref: `#/components/schemas/${title}` };
	};
	return { paths: walk(paths) as object, schemas };
}
