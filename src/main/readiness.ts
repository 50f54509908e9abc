import type { KeyRing, Register } from "../app/ports.ts";
import type { SteadyClock } from "../app/steady-clock.ts";

/** What must be well before anybody is sent here. */
export async function readiness(register: Register, keyRing: KeyRing, time: SteadyClock) {
	const issuers = await register.issuers().catch(() => []);
	const keys = await Promise.all(
		issuers.map(({ slug }) =>
			keyRing.signer(slug).then(
				() => true,
				() => false,
			),
		),
	);
	return [
		{ name: "database", ok: await register.writable().catch(() => false) },
		{ name: "issuers", ok: issuers.length > 0 },
		{ name: "keys", ok: keys.every(Boolean) },
		{ name: "clock", ok: time.isSteady() },
	];
}
