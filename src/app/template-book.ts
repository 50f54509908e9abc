import { findBytes } from "../core/bytes.ts";
import type { Report } from "../core/report.ts";
import type { Tools } from "../core/tools.ts";
import { type KnownTemplate, knownTemplate, type Recognised } from "../core/verify/known/recognise.ts";
import type { Policy } from "../core/verify/policy.ts";
import type { Examiner } from "./examiner.ts";

/**
 * The templates of certificates that have been verified here. A further certificate of one of them is read in a few
 * hundredths of a millisecond, in the caller's own thread; what no template reads is left to the general way.
 */
export interface TemplateBook {
	recognise(input: Uint8Array, policy: Policy): Recognised | undefined;
	/** Learns from what the general way found sound, behind the caller's back. */
	learnFrom(input: Uint8Array, report: Report): void;
}

/** No certificate is larger; longer inputs are not even looked at. */
const longestInput = 64 * 1024;
/** A course has a template for each language and shape of a name. */
const templatesOfCourse = 96;
const templatesKept = 256;
const failuresKept = 1024;
const failuresAllowed = 8;

export function templateBook(examiner: Pick<Examiner, "learn">, tools: Tools): TemplateBook {
	const known = new Map<string, KnownTemplate[]>();
	const failures = new Map<string, number>();
	const busy = new Set<string>();
	let kept = 0;
	const add = (course: string, template: KnownTemplate): void => {
		if (kept >= templatesKept) known.clear();
		kept = kept >= templatesKept ? 1 : kept + 1;
		known.set(course, [...(known.get(course) ?? []), template]);
	};
	const learn = async (course: string, input: Uint8Array): Promise<void> => {
		// A worker that is too busy to teach leaves the certificate to the general way, and so does one that dies of it.
		const learnt = await examiner.learn(input).catch(() => undefined);
		busy.delete(course);
		if (learnt !== undefined) return add(course, knownTemplate(learnt, tools));
		if (failures.size >= failuresKept) failures.clear();
		failures.set(course, (failures.get(course) ?? 0) + 1);
	};
	return {
		recognise(input, policy) {
			const course = courseIn(input);
			if (course === undefined) return undefined;
			for (const template of known.get(course) ?? []) {
				const recognised = template.recognise(input, policy);
				if (recognised !== undefined) return recognised;
			}
			return undefined;
		},
		learnFrom(input, report) {
			const course = isSound(report) ? courseIn(input) : undefined;
			if (course === undefined || busy.has(course)) return;
			const isFull = (known.get(course)?.length ?? 0) >= templatesOfCourse;
			if (isFull || (failures.get(course) ?? 0) >= failuresAllowed) return;
			busy.add(course);
			void learn(course, input);
		},
	};
}

const marker = new TextEncoder().encode('"achievement":{"id":"');
const [quote, brace] = [0x22, 0x7b];

/** Where our certificates name the course; anybody may write so, and then no template reads it. */
function courseIn(input: Uint8Array): string | undefined {
	const place = input.length <= longestInput ? findBytes(input, marker, marker.indexOf(brace)) : -1;
	const start = place + marker.length;
	const end = place === -1 ? -1 : input.indexOf(quote, start);
	return end === -1 ? undefined : new TextDecoder().decode(input.subarray(start, end));
}

/** Nothing is learnt from strangers, nor from what is not as it should be. */
function isSound({ checks, credential }: Report): boolean {
	const mustPass: readonly string[] = ["syntax", "context", "proof", "issuer"];
	const passed = checks.filter(({ check, outcome }) => mustPass.includes(check) && outcome === "pass");
	return passed.length === mustPass.length && credential?.issuer.recognised === true;
}
