import type { JsonObject } from "../json.ts";
import type { Tools } from "../tools.ts";
import { TamgaError } from "../errors.ts";
import { expandList } from "./bitstring.ts";
import { checkContexts } from "./contexts.ts";
import { combine, type Finding } from "./finding.ts";
import { checkForm, checkNames } from "./form.ts";
import { complexityOf, limits } from "./limits.ts";
import type { Policy } from "./policy.ts";
import { readSecured, type Reading, type SecuredDocument, withoutContext } from "./secured-document.ts";
import { readFacts, type SignedFacts } from "./signed-facts.ts";

/** What a status list says, by its contexts. No clock or key changes any of it. */
export interface ListReading {
	readonly secured: SecuredDocument;
	readonly facts: SignedFacts;
	/** Whether it is written in the one way. */
	readonly form: Finding;
	/** The bits of an `encodedList`, as `expandList` gives them for entries of this size. */
	bits(encoded: string, size: number): Promise<Uint8Array>;
}

export interface ListContext extends Reading {
	readonly policy: Policy;
	readonly tools: Pick<Tools, "gunzip">;
}

/** Thousands of credentials share a list; so many of the last ones are remembered, unless they are unusually long. */
const readingsKept = 64;
const rememberedCharacters = 64 * 1024;

type Remembered<Key extends WeakKey> = WeakMap<Reading["known"], Key>;
const byObject: Remembered<WeakMap<JsonObject, Promise<ListReading>>> = new WeakMap();
const byText: Remembered<Map<string, Promise<ListReading>>> = new WeakMap();

/**
 * Reads a list, or remembers the reading of the same one, or of one with exactly the same content. Throws the code of
 * what is wrong with its vocabulary, and what `readSecured` throws.
 */
export function readList(document: JsonObject, context: ListContext): Promise<ListReading> {
	const readings = byObject.get(context.known) ?? new WeakMap<JsonObject, Promise<ListReading>>();
	byObject.set(context.known, readings);
	const reading = readings.get(document) ?? readByText(document, context);
	readings.set(document, reading);
	return reading;
}

async function readByText(document: JsonObject, context: ListContext): Promise<ListReading> {
	const text = JSON.stringify(document);
	if (text.length > rememberedCharacters) return readAnew(document, context);
	const readings = byText.get(context.known) ?? new Map<string, Promise<ListReading>>();
	byText.set(context.known, readings);
	const reading = readings.get(text) ?? readAnew(document, context);
	if (!readings.has(text) && readings.size >= readingsKept) readings.clear();
	readings.set(text, reading);
	return reading;
}

async function readAnew(document: JsonObject, context: ListContext): Promise<ListReading> {
	const contexts = checkContexts(document, context.policy, context.known);
	demand(combine([contexts, checkNames(withoutContext(document))]));
	if (complexityOf(document) > limits.complexity) throw new TamgaError("GRAPH_TOO_COMPLEX");
	const secured = await readSecured(document, context);
	const { expanded, vocabularies } = secured;
	return {
		secured,
		facts: readFacts(expanded),
		form: checkForm(withoutContext(secured.document), expanded, vocabularies),
		bits: rememberBits(context.tools),
	};
}

/** A list holds one `encodedList`; what it expands to is kept as long as the reading. */
function rememberBits(tools: ListContext["tools"]): ListReading["bits"] {
	const bySize = new Map<number, { readonly encoded: string; readonly bits: Promise<Uint8Array> }>();
	return (encoded, size) => {
		const before = bySize.get(size);
		if (before?.encoded === encoded) return before.bits;
		const bits = expandList(encoded, tools, size);
		if (before === undefined) bySize.set(size, { encoded, bits });
		return bits;
	};
}

/** Anything but a pass makes the list unreliable; the first problem says why. */
export function demand({ outcome, problems }: Finding): void {
	if (outcome === "pass" || outcome === "not-applicable") return;
	throw new TamgaError(
		"STATUS_VERIFICATION_ERROR",
		problems[0]?.detail ?? problems[0]?.title ?? "It could not be verified.",
	);
}
