/** What a service worker hears, beside the names of a page (the two standard libraries cannot be loaded together). */
interface ExtendableEvent extends Event {
	waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent extends ExtendableEvent {
	readonly request: Request;
	respondWith(response: Promise<Response>): void;
}

interface WindowEventMap {
	install: ExtendableEvent;
	activate: ExtendableEvent;
	fetch: FetchEvent;
}
