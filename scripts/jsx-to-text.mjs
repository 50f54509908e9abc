// In place of `hono/jsx/dom/server` in what pages load: the same text from the same elements, without the half of it that
// streams, or keeps a page alive, neither of which is used there.
export function renderToString(element) {
	const text = element.toString();
	if (typeof text !== "string") throw new TypeError("Nothing here is drawn later.");
	return text;
}
