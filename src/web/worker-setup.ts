/** What the service tells the worker that keeps its pages, in front of the worker's own code. */
export interface WorkerSetup {
	/** Changes whenever anything below or the worker does. */
	readonly version: string;
	/** Paths of pages that answer without a network, each to be asked for with `?lang=`. */
	readonly pages: readonly string[];
	/** The one of them that stands in for all others. */
	readonly standIn: string;
	/** Paths of everything that they load. */
	readonly files: readonly string[];
}

/** The cache of large files that a reader has asked to keep; their names change with their content, so that builds share it. */
export const toolsCache = "tools";
