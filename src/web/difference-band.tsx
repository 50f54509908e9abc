import { VerdictIcon } from "./icons.tsx";
import type { MessageKey } from "./messages/messages.ts";
import type { View } from "./view.ts";

interface DifferenceBandProps {
	readonly title: MessageKey;
	/** What each says, in the reader's language; left out where one of them has nothing to judge. */
	readonly service?: string | undefined;
	readonly device?: string | undefined;
	readonly view: View;
}

/** In place of any verdict where two checks contradict each other. Never green, whatever either of them says. */
export function DifferenceBand({ title, service, device, view: { t } }: DifferenceBandProps) {
	return (
		<section class="verdict invalid" role="alert" data-verdict="invalid">
			<VerdictIcon verdict="invalid" />
			<div>
				<p class="verdict-label">{t("differs.label")}</p>
				<h1>{t(title)}</h1>
				{service === undefined ? null : (
					<p>
						{t("differs.service")} <q>{service}</q>
					</p>
				)}
				{device === undefined ? null : (
					<p>
						{t("differs.device")} <q>{device}</q>
					</p>
				)}
				<p>{t("differs.next")}</p>
			</div>
		</section>
	);
}
