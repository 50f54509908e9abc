import type { StatusPurpose } from "../status-change.ts";
import { digit } from "./mixed-radix.ts";
import { takeText, textDigits } from "./packed-text.ts";
import { derived, type Packing } from "./packings.ts";

const lists = 4096;

/** A list of the issuing deployment: BASE/status/SLUG/NUMBER/PURPOSE as the slug and the number. */
export function statusList(purpose: StatusPurpose): Packing {
	return {
		pack: (text) => {
			const [, slug, list] = /\/status\/([^/]+)\/(\d{1,4})\/[^/]+$/.exec(text) ?? [];
			const digits = slug === undefined ? undefined : textDigits(slug);
			return digits && Number(list) < lists ? [...digits, digit(Number(list), lists)] : undefined;
		},
		unpack: (reader, { base }) => {
			const slug = takeText(reader);
			const list = reader.takeNumber(lists);
			return base === undefined || slug === undefined ? undefined : `${base}/status/${slug}/${list}/${purpose}`;
		},
	};
}

/** The list of the same issuer and number for another purpose. */
export function listBeside(other: StatusPurpose, purpose: StatusPurpose): Packing {
	return derived(({ fields }) => fields.get(`${other}List`)?.replace(new RegExp(`/${other}$`), `/${purpose}`));
}

/** An entry is named by its list and index. */
export function statusEntry(purpose: StatusPurpose): Packing {
	return derived(({ fields }) => `${fields.get(`${purpose}List`)}#${fields.get(`${purpose}Index`)}`);
}
