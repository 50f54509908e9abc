/** A piece of an N-Quads line: fixed text, a slot's value in its place, or the label of a blank node. */
export type Piece =
	| { readonly kind: "text"; readonly text: string }
	| { readonly kind: "literal" | "iri"; readonly slot: string }
	| { readonly kind: "node"; readonly node: string };

export type Line = readonly Piece[];

/** The strings that stand for slots while a template is compiled, and which slot each stands for. */
export type Sentinels = ReadonlyMap<string, string>;

const blankNode = /^_:(c14n\d+)/;

/** One line of canonical N-Quads as pieces. Throws TypeError for a line that is not as RDFC-1.0 writes it. */
export function parseLine(line: string, sentinels: Sentinels): Line {
	const pieces: Piece[] = [];
	let rest = line;
	while (rest !== "") {
		const token = nextToken(rest);
		pieces.push(...pieceOf(token, sentinels));
		rest = rest.slice(token.length);
	}
	return joined(pieces);
}

/** An IRI, a literal without its type, a blank node, or what stands between. */
function nextToken(text: string): string {
	const pattern = /^(?:<[^>]*>|"(?:[^"\\]|\\.)*"|_:c14n\d+|[^<"_]+|_)/;
	const token = pattern.exec(text)?.[0];
	if (token === undefined) throw new TypeError("this is not a line of canonical N-Quads");
	return token;
}

function pieceOf(token: string, sentinels: Sentinels): readonly Piece[] {
	const node = blankNode.exec(token)?.[1];
	if (node !== undefined)
		return [
			{ kind: "text", text: "_:" },
			{ kind: "node", node },
		];
	const slot = sentinels.get(token.slice(1, -1));
	if (slot === undefined) return [{ kind: "text", text: token }];
	const kind = token.startsWith("<") ? "iri" : "literal";
	const [open, close] = kind === "iri" ? ["<", ">"] : ['"', '"'];
	return [
		{ kind: "text", text: open },
		{ kind, slot },
		{ kind: "text", text: close },
	];
}

/** Neighbouring texts as one. */
function joined(pieces: readonly Piece[]): Line {
	const line: Piece[] = [];
	for (const piece of pieces) {
		const last = line.at(-1);
		if (piece.kind === "text" && last?.kind === "text")
			line[line.length - 1] = { kind: "text", text: last.text + piece.text };
		else line.push(piece);
	}
	return line;
}

/** RDF 1.2 N-Quads canonical form: what must be escaped in a literal, and how. */
export function escapeLiteral(text: string): string {
	return mustEscape.test(text) ? text.replace(everyEscape, escaped) : text;
}

// oxlint-disable-next-line no-control-regex -- the grammar names these characters
const mustEscape = /["\\\u0000-\u001F\u007F]/;
const everyEscape = new RegExp(mustEscape.source, "g");

const short: Readonly<Record<string, string>> = {
	"\b": "\\b",
	"\t": "\\t",
	"\n": "\\n",
	"\f": "\\f",
	"\r": "\\r",
	'"': '\\"',
	"\\": "\\\\",
};

function escaped(character: string): string {
	return short[character] ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}
