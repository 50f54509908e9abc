import { nodeRandom } from "../../src/keys/node-random.ts";
import { openRegister } from "../../src/store/open-register.ts";
import { at, issuer, preparedCertificate } from "./certificates.ts";

/**
 * A process to be killed: issues and revokes without end, and prints each step only after the register has promised
 * it, as `prepared ID`, `completed ID` or `revoked ID` a line.
 */
const [, , location = "", from = ""] = process.argv;
const register = await openRegister(JSON.parse(location) as Parameters<typeof openRegister>[0], nodeRandom);
const print = (word: string, ids: readonly string[]) =>
	process.stdout.write(ids.map((id) => `${word} ${id}\n`).join(""));

for (let next = Number(from); ; next += 5) {
	const places = await register.takePlaces(issuer.slug, 5);
	const certificates = places.map((taken, index) => preparedCertificate(next + index, { places: taken }));
	const ids = certificates.map(({ id }) => id);
	await register.prepare(certificates);
	print("prepared", ids);
	await register.complete(ids.map((id) => ({ id, signed: `signed ${id}`, at })));
	print("completed", ids);
	const revoked = ids.slice(0, 2);
	const change = { purpose: "revocation", set: true, reason: "issued-in-error", at } as const;
	await register.changeStatus(revoked.map((certificate) => ({ certificate, ...change })));
	print("revoked", revoked);
}
