/** The part of jsonld 9 that the core uses; the package ships no types. */
declare module "jsonld" {
	interface LoadedDocument {
		readonly documentUrl: string;
		readonly document: unknown;
		readonly contextUrl: null;
	}

	interface Options {
		readonly documentLoader: (url: string) => Promise<LoadedDocument>;
		readonly base?: string | null;
		readonly safe?: boolean;
		/** For internal use, says jsonld: tied to the exact version. */
		readonly contextResolver?: { resolve(request: { readonly context: never }): Promise<readonly object[]> };
		readonly skipExpansion?: boolean;
		readonly rdfDirection?: "i18n-datatype";
		readonly canonizeOptions?: {
			readonly algorithm: "RDFC-1.0";
			readonly maxWorkFactor: number;
			readonly messageDigestAlgorithm?: "sha256" | "sha384";
		};
	}

	const jsonld: {
		expand(input: unknown, options: Options): Promise<unknown[]>;
		canonize(input: unknown, options: Options): Promise<string>;
		/** Without a context to process, gives the words that are in force before any, in a form of its own. */
		processContext(active: null, local: null, options: Options): Promise<never>;
	};
	export default jsonld;
}
