// Verifies many: a file with one credential a line. Prints the totals of the signed report.
//   TAMGA_TOKEN=tamga_... node batch.mjs https://certificates.example.mn credentials.ndjson
import { readFileSync } from "node:fs";

const [service, path] = process.argv.slice(2);
const response = await fetch(`${service}/verify/batch?report=signed`, {
	method: "POST",
	headers: { "Content-Type": "application/x-ndjson", Authorization: `Bearer ${process.env.TAMGA_TOKEN}` },
	body: readFileSync(path),
});
if (!response.ok) throw new Error(await response.text());
const lines = (await response.text()).trimEnd().split("\n").map((line) => JSON.parse(line));
const verdicts = {};
for (const { verdict } of lines) if (verdict !== undefined) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
const signed = lines.filter(({ verificationReport }) => verificationReport !== undefined).length;
console.log(JSON.stringify(verdicts), `signed reports: ${signed}`);
