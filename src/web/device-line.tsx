import type { View } from "./view.ts";

/**
 * Where the judge on the device reports. Its place is kept from the start, so that nothing moves when it speaks, and the
 * words that it needs before it has any others stand beside it.
 */
export function DeviceLine({ view: { script, t } }: { readonly view: View }) {
	if (script === undefined) return null;
	const words = {
		"data-checking": t("device.checking"),
		"data-unable": t("device.unable"),
		"data-silent": t("device.silent"),
		"data-again": t("device.again"),
	};
	return <p class="device" role="status" {...words} />;
}
