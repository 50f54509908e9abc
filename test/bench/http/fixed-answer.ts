import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import type { StartServer } from "./server.ts";

/** What the same server software can do at most: it reads the request and answers with a text that it has ready. */
export const serveFixedAnswer: StartServer = ({ answer }) => {
	const app = new Hono();
	app.post("/verify", async (c) => {
		await c.req.arrayBuffer();
		return c.body(answer, 200, { "Content-Type": "application/json" });
	});
	return new Promise((resolve) => {
		serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }: AddressInfo) => resolve(port));
	});
};
