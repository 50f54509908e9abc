import { createHash } from "node:crypto";
import type { Language } from "../core/languages.ts";
import { mark } from "./assets.ts";
import pictures from "./icon-pictures.json" with { type: "json" };
import { messages } from "./messages/messages.ts";

/** A picture of the mark. The path changes with the content. */
export interface AppIcon {
	readonly path: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly sizes: string;
	/** `maskable`: a system may cut its own shape out of it. */
	readonly purpose: "any" | "maskable";
}

/** PNG for systems that take no SVG. */
export const appIcons: readonly AppIcon[] = [
	icon("any", 192, pictures["any-192"]),
	icon("any", 512, pictures["any-512"]),
	icon("maskable", 192, pictures["maskable-192"]),
	icon("maskable", 512, pictures["maskable-512"]),
];

/** Web App Manifest (W3C): the verifier as something to install. It starts where a file can be dropped. */
export function appManifest(language: Language): object {
	const { t } = messages(language);
	return {
		id: "/",
		name: `${t("site.name")} · ${t("site.purpose")}`,
		short_name: t("site.name"),
		description: t("offline.lead"),
		lang: language,
		start_url: `/?lang=${language}`,
		scope: "/",
		display: "standalone",
		background_color: "#f6f4ee",
		theme_color: "#12355b",
		icons: [
			{ src: mark.path, type: mark.mediaType, sizes: "any", purpose: "any" },
			...appIcons.map(({ path, sizes, purpose }) => ({ src: path, type: "image/png", sizes, purpose })),
		],
	};
}

function icon(purpose: AppIcon["purpose"], size: number, base64: string): AppIcon {
	const bytes = new Uint8Array(Buffer.from(base64, "base64"));
	const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
	return { path: `/icons/${purpose}-${size}.${hash}.png`, bytes, sizes: `${size}x${size}`, purpose };
}
