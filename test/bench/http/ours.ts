import { pino } from "pino";
import { readConfig } from "../../../src/config.ts";
import { createApp } from "../../../src/http/app.ts";
import { serve } from "../../../src/http/serve.ts";
import { openOffice, openServices } from "../../../src/main.ts";
import type { StartServer } from "./server.ts";

/** The service as it is, with its log and all; only what it writes there goes nowhere. */
export const serveOurs: StartServer = async ({ env }) => {
	const config = readConfig(env);
	const { baseUrl, rateLimit, trustProxy, timeZone } = config;
	const log = pino({ name: "tamga" }, pino.destination({ dest: "/dev/null", sync: false }));
	const services = await openServices(await openOffice(config), { askedByMany: true });
	const app = createApp(services, { baseUrl, rateLimit, trustProxy, timeZone, log });
	const { url } = await serve(app, { host: "127.0.0.1", port: 0 });
	return Number(new URL(url).port);
};
