import { isObject, type Json } from "../../json.ts";
import type { LearntTemplate } from "./learnt-template.ts";

/**
 * What a page has to know to judge certificates of one template without JSON-LD. Plain data, made by the same build that
 * made the page's code, served beside it, and trusted as that is.
 */
export interface Primer {
	readonly certificate: LearntTemplate;
	readonly statusList: LearntTemplate;
}

/** Tells a primer from an answer that is none; what is in one is its maker's affair. */
export function isPrimer(value: unknown): value is Primer {
	return isObject(value) && isLearnt(value["certificate"]) && isLearnt(value["statusList"]);
}

function isLearnt(value: Json | undefined): boolean {
	return isObject(value) && ["template", "statements", "facts"].every((name) => isObject(value[name]));
}
