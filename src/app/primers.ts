import type { Primer } from "../core/verify/known/primer.ts";
import type { Examiner } from "./examiner.ts";
import type { Register } from "./ports.ts";

/** A course has a template for each language and shape of a name. */
const primersKept = 256;

/** The primer of a template of ours, made when it is first asked for; `undefined` where there is none. */
export function primerBook(
	register: Pick<Register, "template">,
	examiner: Pick<Examiner, "prime">,
): (hash: string) => Promise<Primer | undefined> {
	const made = new Map<string, Promise<Primer | undefined>>();
	return async (hash) => {
		const before = made.get(hash);
		if (before !== undefined) return await before;
		const template = await register.template(hash);
		if (template === undefined) return undefined;
		const primer = examiner.prime(template);
		if (made.size >= primersKept) made.clear();
		made.set(hash, primer);
		// An examiner who was too busy is asked again.
		primer.catch(() => made.delete(hash));
		return await primer;
	};
}
