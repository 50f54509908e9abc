import type { Child } from "hono/jsx";

interface FilePickerProps {
	/** What the button says: a browser's own button speaks the browser's language, not the page's. */
	readonly words: string;
	/** An `<input type="file" required>`: it takes the click, the keys and what is dropped. */
	readonly children: Child;
}

/** A place for a file, with words of ours until there is one; then its name stands there. */
export function FilePicker({ words, children }: FilePickerProps) {
	return (
		<div class="picker">
			{children}
			<span class="button quiet" aria-hidden="true">
				{words}
			</span>
		</div>
	);
}
