// Checks one notice of Tamga's (Standard Webhooks, v1):
//
//     WEBHOOK_SECRET=whsec_… node receive-webhook.mjs ID TIMESTAMP SIGNATURE < body.json
//
// The three arguments are the headers webhook-id, webhook-timestamp and webhook-signature. Prints the certificate and its
// status, or ends with 1.
import { createHmac, timingSafeEqual } from "node:crypto";
import { readFileSync } from "node:fs";

const toleranceSeconds = 300;

function isAuthentic(secret, [id, timestamp, signatures], body) {
	if (!(Math.abs(Date.now() / 1000 - Number(timestamp)) <= toleranceSeconds)) return false;
	const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
	const expected = createHmac("sha256", key).update(`${id}.${timestamp}.`).update(body).digest();
	return signatures
		.split(" ")
		.filter((one) => one.startsWith("v1,"))
		.map((one) => Buffer.from(one.slice(3), "base64"))
		.some((given) => given.length === expected.length && timingSafeEqual(given, expected));
}

const body = readFileSync(0);
if (isAuthentic(process.env.WEBHOOK_SECRET, process.argv.slice(2), body)) {
	const { certificate, status } = JSON.parse(body.toString()).data;
	console.log(certificate, status);
} else {
	console.error("This notice is not from Tamga.");
	process.exitCode = 1;
}
