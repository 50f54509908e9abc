/** A button beside each field that copies it, where the browser can; without it the fields are there to be selected. */
export function startClaimPage(): void {
	if (!("clipboard" in navigator)) return;
	for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
		button.hidden = false;
		button.addEventListener("click", () => void copy(button));
	}
}

async function copy(button: HTMLButtonElement): Promise<void> {
	const field = document.querySelector<HTMLInputElement>(`#${button.dataset["copy"] ?? ""}`);
	const line = button.parentElement?.querySelector("[role=status]");
	if (field === null) return;
	field.select();
	await navigator.clipboard.writeText(field.value);
	if (line != null) line.textContent = button.dataset["done"] ?? "";
}
