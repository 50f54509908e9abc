import type { View } from "./view.ts";

/** What the service says about the address that a judged file names: its answer is one voice, the device's another. */
export function RecordCard({ sentence, view }: { readonly sentence: string; readonly view: View }) {
	return (
		<section class="card" data-record="">
			<h2>{view.t("record.title")}</h2>
			<p>{sentence}</p>
		</section>
	);
}
