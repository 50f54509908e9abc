// Stands in for jsonld's HTTP client in the bundle: only src/net/safe-fetch.ts may ever open a connection, and a
// vocabulary that is not bundled is an error, never a download.
function refuse() {
	throw new Error("Tamga never fetches a JSON-LD document.");
}

export const httpClient = { get: refuse };
export const kyPromise = Promise.resolve({ get: refuse });
