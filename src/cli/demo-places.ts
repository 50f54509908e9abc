import { randomBytes } from "node:crypto";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { type Config, demoEnvironment, passphraseFile, readConfig, readFreshConfig } from "../config.ts";
import { markerFile, readMarker } from "../config/marker.ts";
import { didWeb } from "../core/did-document.ts";
import { TamgaError } from "../core/errors.ts";
import { isRegisterEmpty, makeDataDirectory, wipeDemoDirectory } from "../main.ts";
import { certificateFile } from "./certificate-files.ts";
import { demoBody } from "./demo-body.ts";
import { openOutput } from "./files.ts";

interface DemoPlaces {
	readonly serve: boolean;
	readonly folder: string;
	readonly port: number | undefined;
}

/**
 * Makes the demo's data directory and empties its output folder. Everything that could be in the way is looked at
 * before anything is removed: settings, port, database, and files that no demo made.
 */
export async function makeDemoPlaces({ serve, folder, port }: DemoPlaces): Promise<Config> {
	const env = demoEnvironment(port);
	const planned = readFreshConfig(env);
	const { dataDir, baseUrl, timeZone } = planned;
	if (serve) await checkPort(planned);
	await checkDatabase(planned);
	await openOutput(folder);
	const certificates = certificatesIn(folder);
	wipeDemoDirectory(dataDir, markerFile, readMarker(dataDir)?.demo === true);
	makeDataDirectory(dataDir, markerFile, {
		baseUrl,
		timeZone,
		demo: true,
		trustedBodies: [didWeb(baseUrl, demoBody)],
	});
	makePassphrase(readConfig(env));
	for (const file of certificates) rmSync(join(folder, file));
	return readConfig(env);
}

/** A second demo would pull the ground from under the one that is being served. */
async function checkPort({ host, port }: Config): Promise<void> {
	const server = createServer();
	await new Promise<void>((resolve, reject) => {
		server.once("error", (cause) => {
			const advice = "end what listens there, or choose another with --port";
			reject(new TamgaError("CONFIG_INVALID", `Nobody can listen on ${host}:${port}; ${advice}.`, { cause }));
		});
		server.listen(port, host, () => server.close(() => resolve()));
	});
}

/** A SQLite register goes with the directory; one in PostgreSQL stays, so the demo may not mix with what is in it. */
async function checkDatabase(config: Config): Promise<void> {
	if (config.databaseUrl === undefined || (await isRegisterEmpty(config))) return;
	throw new TamgaError("DATABASE", "The one of TAMGA_DATABASE_URL holds a register; name an empty one for the demo.");
}

/** The folder holds nothing but certificates, so it may be emptied of them, and of nothing else. */
function certificatesIn(folder: string): readonly string[] {
	const files = readdirSync(folder);
	if (files.every((file) => certificateFile.test(file))) return files;
	throw new TamgaError("USAGE", `${folder} holds other files; name another folder with --out.`);
}

function makePassphrase({ dataDir, secrets }: Config): void {
	if (secrets.passphrase !== undefined || secrets.passphraseFile !== undefined) return;
	writeFileSync(join(dataDir, passphraseFile), `${randomBytes(18).toString("base64url")}\n`, { mode: 0o600 });
}
