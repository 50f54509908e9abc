/** The line of a page, or of one form on it, in which the judge reports. */
export interface DeviceLine {
	checking(): void;
	unable(): void;
	/** The service has not been heard of for so long that waiting is over. */
	silent(): void;
	say(sentence: string): void;
	/** Below the line, until it speaks anew. */
	offerRetry(retry: () => void): void;
}

/** `undefined` where the page has no such line. */
export function deviceLine(within: ParentNode = document): DeviceLine | undefined {
	const line = within.querySelector<HTMLElement>(".device");
	if (line === null) return undefined;
	const say = (sentence = ""): void => {
		line.textContent = sentence;
		line.parentElement?.querySelector("[data-retry]")?.remove();
	};
	return {
		say,
		checking: () => say(line.dataset["checking"]),
		unable: () => say(line.dataset["unable"]),
		silent: () => say(line.dataset["silent"]),
		offerRetry: (retry) => line.after(retryButton(line.dataset["again"] ?? "", retry)),
	};
}

export function retryButton(words: string, retry: () => void): HTMLButtonElement {
	const button = document.createElement("button");
	Object.assign(button, { type: "button", className: "button quiet", textContent: words });
	button.dataset["retry"] = "";
	button.addEventListener("click", retry, { once: true });
	return button;
}
