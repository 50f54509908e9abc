import type { PapersService } from "../app/holder/papers-service.ts";
import { TamgaError } from "../core/errors.ts";
import type { WorkerPool } from "./worker-pool.ts";

/** One person has as many certificates as there are courses; more at once would keep a thread from all others. */
const maxCertificates = 100;

/** Has papers made in other threads; a batch that is being issued goes first. `today` answers the centre's ISO day. */
export function askPapers(pool: WorkerPool, today: () => string): PapersService {
	// The other side runs the very task of this name (render/node-papers.ts), so its answer has that type.
	const ask = async (task: string, ...args: readonly unknown[]): Promise<Uint8Array> =>
		(await pool.run("foreign", { task, args })) as Uint8Array;
	const askFor = async (task: string, signed: readonly string[], ...args: readonly unknown[]): Promise<Uint8Array> => {
		if (signed.length > maxCertificates) {
			throw new TamgaError("ARRAY_LIMIT", `No more than ${maxCertificates} certificates at a time.`);
		}
		return await ask(task, signed, ...args);
	};
	return {
		badgePng: (signed) => ask("badgePng", signed),
		badgeSvg: (signed) => ask("badgeSvg", signed),
		pagePicture: (signed) => ask("pagePicture", signed),
		bundle: (signed, language) => askFor("bundle", signed, language),
		promotionFile: (signed, language) => askFor("promotionFile", signed, language, today()),
	};
}
