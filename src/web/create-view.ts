import { messages } from "./messages/messages.ts";
import { type PageRequest, type View, viewIn } from "./view.ts";

/** The view of a page that the server writes, which speaks every language. */
export function createView(request: PageRequest): View {
	return viewIn(messages(request.language), request);
}
