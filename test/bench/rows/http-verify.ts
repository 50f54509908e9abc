import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load, percentile } from "../http/load.ts";
import type { ServerInputs } from "../http/server.ts";
import { type ServerProcess, startServer } from "../http/server-process.ts";
import { outsideView } from "../outside-view.ts";
import { openPlace, type Place } from "../place.ts";
import { rounded } from "../print.ts";
import { cycle, type Row, type Side, type SideName, scaled } from "../row.ts";

const connections = 8;

/**
 * `POST /verify` of our own certificates over eight connections that stay open, one server process a side. Plain: one
 * route of Hono around `@digitalbazaar/vc` and decoded status lists. Limit: the same server software reads the same
 * request and answers with as many bytes. Requests per second of wall time; the processor time of a request is noted.
 */
export const httpVerify: Row = {
	name: "http-verify",
	clock: "wall",
	open: async (scale) => {
		const place = await openPlace(scaled(64, scale));
		const answer = await sampleAnswer(place);
		const folder = mkdtempSync(join(tmpdir(), "tamga-bench-http-"));
		const inputs = join(folder, "inputs.json");
		const told: ServerInputs = { env: place.env, documents: await outsideView(place), answer };
		writeFileSync(inputs, JSON.stringify(told));
		const requests = place.certificates.map(({ signed }) => requestOf(signed));
		const [plain, ours, limit] = await Promise.all([
			openSide("plain", inputs, requests, scaled(150, scale)),
			openSide("ours", inputs, requests, scaled(5000, scale)),
			openSide("limit", inputs, requests, scaled(8000, scale)),
		]);
		return {
			sides: { plain: plain.side, ours: ours.side, limit: limit.side },
			check: async () => {
				requireAll(plain.bodies(), (body) => body === '{"verified":true}');
				requireAll(ours.bodies(), (body) => isValidReport(body));
				requireAll(limit.bodies(), (body) => body === answer);
			},
			notes: () => ({ p50Ms: ours.percentile(0.5), p99Ms: ours.percentile(0.99), cpuMs: ours.cpuMs() }),
			close: async () => {
				await Promise.all([plain, ours, limit].map(({ server }) => server.stop()));
				rmSync(folder, { recursive: true, force: true });
				await place.close();
			},
		};
	},
};

interface HttpSide {
	readonly side: Side;
	readonly server: ServerProcess;
	/** Of the last run. */
	bodies(): readonly string[];
	/** Milliseconds of a request in the last run: between the first byte out and the last byte in, and of the server's processor. */
	percentile(share: number): number;
	cpuMs(): number;
}

async function openSide(
	name: SideName,
	inputs: string,
	requests: readonly Uint8Array[],
	pieces: number,
): Promise<HttpSide> {
	const server = await startServer(name, inputs);
	const request = cycle(requests);
	let last: Awaited<ReturnType<typeof load>> = { times: [], bodies: [] };
	let cpu = 0;
	const run = async (pieces: number): Promise<void> => {
		const before = await server.cpu();
		last = await load({ port: server.port, request, connections, requests: pieces });
		cpu = (await server.cpu()) - before;
	};
	return {
		server,
		side: { pieces, run },
		bodies: () => last.bodies,
		percentile: (share) => rounded(percentile(last.times, share)),
		cpuMs: () => rounded((cpu * 1000) / last.times.length),
	};
}

function requestOf(body: string): Uint8Array {
	const head = [
		"POST /verify HTTP/1.1",
		"Host: 127.0.0.1",
		"Content-Type: application/vc",
		`Content-Length: ${Buffer.byteLength(body)}`,
	];
	return Buffer.from(`${head.join("\r\n")}\r\n\r\n${body}`);
}

/** A report as ours gives it, so that the limit sends as many bytes. */
async function sampleAnswer({ office, certificates }: Place): Promise<string> {
	const { openServices } = await import("../../../src/main.ts");
	const { verifier } = await openServices(office);
	const [first] = certificates;
	return JSON.stringify((await verifier.verify(new TextEncoder().encode(first?.signed))).report);
}

function isValidReport(body: string): boolean {
	const report: unknown = JSON.parse(body);
	return typeof report === "object" && report !== null && "verdict" in report && report.verdict === "valid";
}

function requireAll(bodies: readonly string[], isRight: (body: string) => boolean): void {
	const wrong = bodies.find((body) => !isRight(body));
	if (bodies.length === 0 || wrong !== undefined) throw new Error(`a wrong answer: ${wrong ?? "none"}`);
}
