/** Content-Security-Policy of most pages: no script at all, nothing from elsewhere, never framed. */
export const pagePolicy = policy({});

/** Pages that judge on the reader's device and may be installed there: our own modules, which can ask nobody but us. */
const judging: Readonly<Record<string, string>> = {
	"script-src": "'self'",
	"connect-src": "'self'",
	"worker-src": "'self'",
	"manifest-src": "'self'",
};
export const judgePolicy = policy(judging);

/** Pages of an export, which no server adds a header to: they ask only where they lie, and send no form. */
export const copyPolicy =
	"default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'none'; base-uri 'none'";

/** The worker that keeps pages: it may ask us, and show and run nothing. */
export const workerPolicy = "default-src 'none'; connect-src 'self'";

/** A module that a page runs in a thread of its own: it may load others of ours, and ask nobody else. */
export const threadPolicy = "default-src 'none'; script-src 'self'; connect-src 'self'";

/** The page that reads codes, too: its reader is WebAssembly. */
export const scanPolicy = policy({ ...judging, "script-src": "'self' 'wasm-unsafe-eval'" });

/** The API page runs Swagger UI from our own files; its style sheet draws its arrows from data: images. */
export const docsPolicy = policy({
	"script-src": "'self'",
	"connect-src": "'self'",
	"img-src": "'self' data:",
});

function policy(more: Readonly<Record<string, string>>): string {
	const directives: Readonly<Record<string, string>> = {
		"default-src": "'none'",
		"style-src": "'self'",
		"img-src": "'self'",
		"font-src": "'self'",
		"form-action": "'self'",
		"base-uri": "'none'",
		"frame-ancestors": "'none'",
		...more,
	};
	return Object.entries(directives)
		.map(([name, sources]) => `${name} ${sources}`)
		.join("; ");
}
