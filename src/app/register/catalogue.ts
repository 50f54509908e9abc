import type { Catalogue, Course, Organisation, Stack } from "../../core/catalogue.ts";
import type { JsonObject } from "../../core/json.ts";

/** Courses with all their versions, and the templates that their certificates were made of. */
export interface CatalogueStore {
	/** Adds or replaces organisations, stacks and course versions, all or nothing; what is not in the file stays. */
	saveCatalogue(catalogue: Catalogue, at: string): Promise<{ readonly added: number; readonly changed: number }>;
	/** The newest version of every course. */
	courses(): Promise<readonly Course[]>;
	/** Every version of every course. */
	courseVersions(): Promise<readonly Course[]>;
	course(code: string, version: string): Promise<Course | undefined>;
	organisations(): Promise<readonly Organisation[]>;
	stacks(): Promise<readonly Stack[]>;

	/** Stores a template under its hash; storing it again changes nothing. */
	saveTemplate(hash: string, template: JsonObject): Promise<void>;
	template(hash: string): Promise<JsonObject | undefined>;
	/** The hashes of all templates, ascending. */
	templateHashes(): Promise<readonly string[]>;
}
