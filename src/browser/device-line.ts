/** The line of a page, or of one form on it, in which the judge reports. */
export interface DeviceLine {
	checking(): void;
	unable(): void;
	say(sentence: string): void;
}

/** `undefined` where the page has no such line. */
export function deviceLine(within: ParentNode = document): DeviceLine | undefined {
	const line = within.querySelector<HTMLElement>(".device");
	if (line === null) return undefined;
	const say = (sentence = ""): void => {
		line.textContent = sentence;
	};
	return { say, checking: () => say(line.dataset["checking"]), unable: () => say(line.dataset["unable"]) };
}
