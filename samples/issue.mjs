// Issues a credential with a status that can be changed. Sent again with the same key it is not issued again.
//   TAMGA_TOKEN=tamga_... node issue.mjs https://certificates.example.mn credential.json 8e03978e-40d5-43dd-bc93-6894a57f9324
import { readFileSync } from "node:fs";

const [service, path, key] = process.argv.slice(2);
const response = await fetch(`${service}/status/credentials/issue`, {
	method: "POST",
	headers: {
		"Content-Type": "application/json",
		Authorization: `Bearer ${process.env.TAMGA_TOKEN}`,
		"Idempotency-Key": key,
	},
	body: JSON.stringify({ credential: JSON.parse(readFileSync(path, "utf8")) }),
});
if (!response.ok) throw new Error(await response.text());
console.log(JSON.stringify((await response.json()).verifiableCredential));
