import { describe, expect, test } from "vitest";
import { emptyWorkplace, expectRefusal, shipped } from "./workplace.ts";

const commands = [
	"demo",
	"init",
	"catalogue",
	"catalogue import",
	"roster",
	"roster template",
	"issue",
	"list",
	"verify",
	"revoke",
	"suspend",
	"reinstate",
	"token",
	"token create",
	"token list",
	"token revoke",
	"backup",
	"restore",
	"serve",
];

describe.concurrent("help", () => {
	test("names every command", async () => {
		const { run } = await emptyWorkplace();
		const { code, stdout, stderr } = await run(["--help"]);
		expect([code, stderr]).toEqual([0, ""]);
		for (const command of commands) expect(stdout).toContain(`\n  ${command.split(" ")[0]} `);
	});

	test.each(commands)("of %s goes to standard output", async (command) => {
		const { run } = await emptyWorkplace();
		const { code, stdout, stderr } = await run([...command.split(" "), "--help"]);
		expect([code, stderr]).toEqual([0, ""]);
		expect(stdout).toMatch(new RegExp(`^Usage: tamga ${command}\\b`));
	});
});

const reason = ["--reason", "issued-in-error"];

describe.concurrent("wrong usage ends with 64 and one sentence, before anything is opened", () => {
	const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
		["no command", [], /^Usage: tamga/],
		["an unknown command", ["isue"], /unknown command 'isue'\n\(Did you mean issue\?\)/],
		["an unknown option", ["list", "--nonsense"], /unknown option '--nonsense'/],
		["init without a file", ["init"], /'--issuer <file>' not specified/],
		["catalogue without a subcommand", ["catalogue"], /^Usage: tamga catalogue/],
		["catalogue import without a file", ["catalogue", "import"], /missing required argument 'file'/],
		["issue without a roster", ["issue"], /'--roster <file>' not specified/],
		["issue --at without --dry-run", ["issue", "--roster", "x", "--at", "2026-06-30"], /--at goes with --dry-run/],
		["issue --at with no such day", ["issue", "--roster", "x", "--dry-run", "--at", "2026-06-31"], /YYYY-MM-DD/],
		["issue --at as words", ["issue", "--roster", "x", "--dry-run", "--at", "today"], /YYYY-MM-DD/],
		["an unknown status", ["list", "--status", "lost"], /Allowed choices are valid, revoked, suspended, prepared/],
		["verify without an input", ["verify"], /missing required argument 'inputs'/],
		["verify --at with no such day", ["verify", "x", "--at", "2026-02-30"], /2026-03-01T12:00:00Z/],
		["verify --at without a zone", ["verify", "x", "--at", "2026-02-20T10:00:00"], /2026-03-01T12:00:00Z/],
		["an address with --offline", ["verify", "--offline", "https://example.org/c/1"], /cannot be read with --offline/],
		["revoke without a reason", ["revoke", "X"], /'--reason <code>' not specified/],
		["a token without a name", ["token", "create", "--scope", "issue"], /'--name <name>' not specified/],
		["a token until no such day", ["token", "create", "--name", "x", "--expires", "2027-02-29"], /YYYY-MM-DD/],
		["backup without a file", ["backup"], /missing required argument 'file'/],
		["a port in words", ["serve", "--port", "http"], /Use a whole number from 0 to 65535/],
		["a port that is too high", ["serve", "--port", "65536"], /Use a whole number from 0 to 65535/],
		["a demo on such a port", ["demo", "--port", "-1"], /Use a whole number from 0 to 65535/],
	];
	test.each(wrong)("%s", async (_, args, sentence) => {
		const { run, files } = await emptyWorkplace();
		const { code, stdout, stderr } = await run(args);
		expect(stderr).toMatch(sentence);
		expect([code, stdout]).toEqual([64, ""]);
		expect(await files()).toEqual([]);
	});
});

describe.concurrent("without a data directory", () => {
	test.each<readonly [string, readonly string[]]>([
		["issue", ["issue", "--roster", shipped("demo/roster.csv")]],
		["list", ["list"]],
		["revoke", ["revoke", "X", ...reason]],
		["token list", ["token", "list"]],
		["serve", ["serve"]],
	])("%s says how to make one and makes none", async (_, args) => {
		const { run, files } = await emptyWorkplace();
		expectRefusal(await run(args), 1, "DATA_DIRECTORY", /make it with: tamga init --issuer FILE/);
		expect(await files()).toEqual([]);
	});

	test("there is nothing to back up", async () => {
		const { run, files } = await emptyWorkplace();
		expectRefusal(await run(["backup", "file"]), 1, "DATABASE", /There is no register.sqlite/);
		expect(await files()).toEqual([]);
	});

	test("a roster template can be had all the same", async () => {
		const { run } = await emptyWorkplace();
		const { code, stdout, stderr } = await run(["roster", "template"]);
		expect([code, stderr]).toEqual([0, ""]);
		expect(stdout.split("\n")).toHaveLength(3);
		expect(stdout).toMatch(/^\uFEFF?learner_ref,/);
	});
});

describe.concurrent("a setting of the environment that cannot be used is told with what to change", () => {
	test.each<readonly [string, string, RegExp]>([
		["TAMGA_BASE_URL", "certificates", /use an address such as https:/],
		["TAMGA_BASE_URL", "https://example.mn/tamga", /without a path/],
		["TAMGA_PORT", "http", /whole number from 0 to 65535/],
		["TAMGA_TIME_ZONE", "Mars/Olympus", /Asia\/Ulaanbaatar/],
		["TAMGA_DATABASE_URL", "mysql://localhost/x", /postgres:\/\//],
		["TAMGA_TLS_CERT", "cert.pem", /set both or none/],
		["TAMGA_ALLOW_HOSTS", "localhost", /host:port/],
		["TAMGA_TRUSTED_ISSUERS", "me", /list DIDs/],
	])("%s=%s", async (name, value, words) => {
		const { run, files } = await emptyWorkplace({ [name]: value });
		expectRefusal(await run(["list"]), 1, "CONFIG_INVALID", words);
		expect(await files()).toEqual([]);
	});
});
