import { once } from "node:events";
import { serve } from "@hono/node-server";
import { now, type OpenService, openService, type Surroundings } from "../http/open-service.ts";
import { builtBrowser } from "./built-browser.ts";

export interface LiveService {
	readonly origin: string;
	readonly service: OpenService;
	close(): Promise<void>;
}

/** The whole service on a port, with the modules of its pages; its clock stands still and its answers tell the time. */
export async function openLiveService(surroundings: Surroundings = {}, roster?: string): Promise<LiveService> {
	const [service, browser] = await Promise.all([openService(roster, surroundings), builtBrowser()]);
	const app = service.app({ browser: browser.files });
	const fetch = async (...request: Parameters<typeof app.fetch>): Promise<Response> => {
		const response = await app.fetch(...request);
		response.headers.set("Date", (surroundings.clock?.() ?? surroundings.at ?? now).toUTCString());
		return response;
	};
	const server = serve({ fetch, port: 0, hostname: "127.0.0.1" });
	await once(server, "listening");
	const address = server.address();
	if (address === null || typeof address === "string") throw new TypeError("the server has no port");
	return {
		origin: `http://127.0.0.1:${address.port}`,
		service,
		close: async () => {
			await new Promise((closed) => server.close(closed));
			await service.close();
			browser.close();
		},
	};
}
