import type { ShownCertificate } from "../../app/holder/visibility.ts";
import { SignedText } from "../signed-text.tsx";
import type { View } from "../view.ts";

/** In place of the name, where its holder shows less: what is shown, and how to compare it all the same. */
export function ShownName({ initials = [], view }: Pick<ShownCertificate, "initials"> & { readonly view: View }) {
	return (
		<>
			{initials.length === 0 ? null : (
				<p class="holder">
					{initials.map((line) => (
						<span class="name">
							<SignedText text={line} />
						</span>
					))}
				</p>
			)}
			<p>
				<b>{view.t(initials.length === 0 ? "hidden.name" : "hidden.initials")}</b>
			</p>
			<p class="hint">{view.t("hidden.compare")}</p>
		</>
	);
}
