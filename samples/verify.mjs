// Verifies one certificate: JSON, PDF, PNG or SVG. Prints its verdict and exits with 0 only when it is valid.
//   node verify.mjs https://certificates.example.mn certificate.pdf
import { openAsBlob } from "node:fs";

const [service, path] = process.argv.slice(2);
const body = new FormData();
body.set("file", await openAsBlob(path), path);
const response = await fetch(`${service}/verify`, { method: "POST", headers: { Accept: "application/json" }, body });
if (!response.ok) throw new Error(await response.text());
const { verdict, errors } = await response.json();
console.log(verdict, ...errors.map(({ code }) => code));
process.exitCode = verdict === "valid" ? 0 : 1;
