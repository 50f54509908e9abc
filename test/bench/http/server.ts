import { readFileSync } from "node:fs";
import { servePlainVerifier } from "../plain/http.ts";
import { serveFixedAnswer } from "./fixed-answer.ts";
import { serveOurs } from "./ours.ts";

// One of the servers of the bench, in a process of its own: told by its argument which one it is, tells its parent the
// port, and ends with it.

/** What the servers are told, in a file: a request's worth of knowledge each. */
export interface ServerInputs {
	/** Environment of our service. */
	readonly env: Readonly<Record<string, string>>;
	/** For the plain side: documents by address that it would have fetched and kept. */
	readonly documents: Readonly<Record<string, unknown>>;
	/** For the limit: the text that every request is answered with. */
	readonly answer: string;
}

/** Resolves to the port on 127.0.0.1. */
export type StartServer = (inputs: ServerInputs) => Promise<number>;

const servers: Readonly<Record<string, StartServer>> = {
	plain: servePlainVerifier,
	ours: serveOurs,
	limit: serveFixedAnswer,
};

const [side = "", inputsFile = ""] = process.argv.slice(2);
const start = servers[side];
if (start === undefined) throw new TypeError(`there is no server ${side}`);
const port = await start(JSON.parse(readFileSync(inputsFile, "utf8")));
process.on("disconnect", () => process.exit());
process.on("message", () => process.send?.({ cpu: process.cpuUsage() }));
process.send?.({ port });
