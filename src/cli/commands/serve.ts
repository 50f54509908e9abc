import { pino } from "pino";
import { TamgaError } from "../../core/errors.ts";
import { createApp } from "../../http/app.ts";
import { openBrowserFiles } from "../../http/browser-files.ts";
import { serve as listen } from "../../http/serve.ts";
import { type Office, openServices, openWebhookDesk, sendRegularly } from "../../main.ts";
import { withOffice } from "../office.ts";
import { say } from "../output.ts";
import { packageFile } from "../package-file.ts";

export async function serve({ port }: { port?: number }): Promise<void> {
	await withOffice((office) => serveOffice(office, port));
}

/** Serves until SIGTERM or SIGINT, then finishes what is in flight. Resolves when the service has stopped. */
export async function serveOffice(office: Office, port: number | undefined): Promise<void> {
	const { config } = office;
	const log = pino({ name: "tamga", base: undefined as never }, pino.destination({ dest: 2, sync: false }));
	// What others had no key to sign, or were killed before they could.
	await office.lists.keepUp();
	const browser = openBrowserFiles(packageFile("dist/browser"));
	const app = createApp(await openServices(office, { askedByMany: true }), {
		baseUrl: config.baseUrl,
		formerBaseUrls: config.formerBaseUrls,
		asksPrivateHosts: config.allowHosts.length > 0,
		rateLimit: config.rateLimit,
		trustProxy: config.trustProxy,
		timeZone: config.timeZone,
		log,
		...(browser === undefined ? {} : { browser }),
	});
	const server = await listen(app, {
		host: config.host,
		port: port ?? config.port,
		...(config.tls === undefined ? {} : { tls: config.tls }),
	});
	const notices = sendRegularly(openWebhookDesk(office), (error) => {
		log.error({ code: error instanceof TamgaError ? error.code : "INTERNAL" }, "notices were not sent");
	});
	say(`Tamga serves ${config.baseUrl} at ${server.url}`);
	await new Promise<void>((stop) => {
		for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stop());
	});
	await notices.stop();
	await server.close();
}
