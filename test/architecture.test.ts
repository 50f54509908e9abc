import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";

// Arrows point inwards: which room may import from which (its own always).
const allowed: Record<string, readonly string[]> = {
	core: [],
	app: ["core", "render"],
	render: ["core"],
	store: ["core", "app"],
	net: ["core", "app"],
	keys: ["core", "app"],
	mail: ["core", "app"],
	workers: ["core", "app", "net", "render"],
	http: ["core", "app", "web", "config"],
	web: ["core", "app"],
	browser: ["core", "app", "render", "web"],
	cli: ["core", "app", "http", "config", "main", "render"],
	config: ["core"],
	main: ["core", "app", "render", "store", "net", "keys", "mail", "workers", "http", "web", "config"],
};

const root = new URL("../src", import.meta.url).pathname;
const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
	(file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"),
);
const room = (file: string): string => (file.split("/")[0] ?? "").replace(/\.tsx?$/, "");

test.each(files)("%s imports only from the rooms that its own may know", (file) => {
	const source = readFileSync(join(root, file), "utf8");
	const imports = [...source.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map((match) => match[1] ?? "");
	const targets = imports.map((target) => relative(root, join(root, dirname(file), target)));
	const strangers = targets
		.filter((target) => !target.startsWith(".."))
		.map(room)
		.filter((target) => target !== room(file) && !(allowed[room(file)] ?? []).includes(target));
	expect(strangers).toEqual([]);
});

test("every room of src is on the list", () => {
	expect([...new Set(files.map(room))].filter((name) => !(name in allowed))).toEqual([]);
});

test("the core imports no Node module", () => {
	const guilty = files
		.filter((file) => room(file) === "core")
		.filter((file) => /from "node:/.test(readFileSync(join(root, file), "utf8")));
	expect(guilty).toEqual([]);
});

test("nobody asks URL.canParse, which is wrong about some texts, but parses-as-url.ts", () => {
	const guilty = files.filter((file) => readFileSync(join(root, file), "utf8").includes("URL.canParse("));
	expect(guilty).toEqual(["core/parses-as-url.ts"]);
});
