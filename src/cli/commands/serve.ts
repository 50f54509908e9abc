import { pino } from "pino";
import { readConfig } from "../../config.ts";
import { TamgaError } from "../../core/errors.ts";
import { createApp } from "../../http/app.ts";
import { serve as listen } from "../../http/serve.ts";
import { type Office, openOffice, openServices } from "../../main.ts";
import { say } from "../output.ts";

export async function serve({ port }: { port?: string }): Promise<void> {
	const office = await openOffice(readConfig());
	try {
		await serveOffice(office, port);
	} catch (error) {
		await office.close();
		throw error;
	}
}

/** Serves until SIGTERM or SIGINT, then finishes what is in flight. Resolves when the service has stopped. */
export async function serveOffice(office: Office, port: string | undefined): Promise<void> {
	const { config } = office;
	if (port !== undefined && !/^\d{1,5}$/.test(port)) throw new TamgaError("USAGE", "Write --port as a number.");
	const log = pino({ name: "tamga", base: undefined as never }, pino.destination({ dest: 2, sync: false }));
	const app = createApp(await openServices(office), {
		baseUrl: config.baseUrl,
		rateLimit: config.rateLimit,
		trustProxy: config.trustProxy,
		timeZone: config.timeZone,
		log,
	});
	const server = await listen(app, {
		host: config.host,
		port: port === undefined ? config.port : Number(port),
		...(config.tls === undefined ? {} : { tls: config.tls }),
	});
	say(`Tamga serves ${config.baseUrl} at ${server.url}`);
	await new Promise<void>((stop) => {
		for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stop());
	});
	await server.close();
	await office.close();
}
