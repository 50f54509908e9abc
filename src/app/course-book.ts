import type { Catalogue, Course } from "../core/catalogue.ts";
import { TamgaError } from "../core/errors.ts";
import type { Register } from "./ports.ts";

/** The newest version of every course, by code. Throws CATALOGUE_INVALID where none was imported. */
export async function coursesByCode(register: Register): Promise<ReadonlyMap<string, Course>> {
	const courses = await register.courses();
	if (courses.length === 0) {
		throw new TamgaError(
			"CATALOGUE_INVALID",
			"There are no courses yet; import them with: tamga catalogue import FILE.",
		);
	}
	return new Map(courses.map((course) => [course.code, course]));
}

export async function catalogueParts(register: Register): Promise<Pick<Catalogue, "organisations" | "stacks">> {
	return { organisations: [...(await register.organisations())], stacks: [...(await register.stacks())] };
}
