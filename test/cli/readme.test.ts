import { chmod, cp, mkdir, readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { freePort, serving } from "../support/command.ts";
import { emptyWorkplace, objectsIn, shipped } from "./workplace.ts";

const readme = await readFile(shipped("README.md"), "utf8");

/** The lines of the block of commands below a heading. */
function commandsUnder(heading: string): readonly string[] {
	const block = new RegExp(`\\n## ${heading}\\n[^]*?\\n\`\`\`sh\\n([^]*?)\\n\`\`\``).exec(readme)?.[1] ?? "";
	return block.split("\n").map((line) => line.replace(/\s+#.*$/, ""));
}

test("every command of “Using it for real” runs as it is written", { timeout: 60_000 }, async () => {
	const place = await emptyWorkplace();
	for (const folder of ["demo", "keys.example"])
		await cp(shipped(folder), await place.file(folder), { recursive: true });
	await mkdir(await place.file("etc"));
	await place.file("etc/passphrase", "test\n");
	await chmod(await place.file("etc/passphrase"), 0o600);
	const lines = commandsUnder("Using it for real");
	const exports = lines.flatMap((line) => (line.startsWith("export ") ? line.slice(7).split(" ") : []));
	const env = Object.fromEntries(
		exports.map((setting) => {
			const [name = "", value = ""] = setting.split("=");
			return [name, value.replace("/var/lib/tamga", "data").replace("/etc/tamga/", "etc/")] as const;
		}),
	);
	expect(Object.keys(env)).toEqual(["TAMGA_BASE_URL", "TAMGA_DATA_DIR", "TAMGA_KEY_PASSPHRASE_FILE"]);
	const commands = lines.filter((line) => line.startsWith("npx tamga "));
	expect(commands.length).toBe(13);
	let first = "";
	for (const command of commands) {
		const [words = "", redirected] = command.slice("npx tamga ".length).split(" > ");
		const args = words.replace(" ID ", ` ${first} `).split(" ");
		const outcome = await place.run(args, { env });
		expect([command, outcome.stderr, outcome.code]).toEqual([command, outcome.stderr, args[0] === "verify" ? 1 : 0]);
		if (redirected !== undefined) await place.file(redirected, outcome.stdout);
		if (args[0] === "list") first = objectsIn(await place.run([...args, "--json"], { env }))[0]?.id ?? "";
	}
	expect(first).toMatch(/^[0-9A-Z]{26}$/);
	expect(lines.at(-1)).toBe("npm start");
	const service = await serving({ cwd: place.home, env, port: await freePort() });
	expect((await fetch(`${service.url}/c/${first}`)).status).toBe(200);
	expect(await service.stop()).toBe(0);
});
