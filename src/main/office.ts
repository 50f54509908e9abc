import { deploymentContexts, type Deployment } from "../app/deployment.ts";
import { registerSource } from "../app/evidence-sources.ts";
import type { Clock } from "../app/ports.ts";
import { statusLists } from "../app/status-lists.ts";
import { tokenStatusLists } from "../app/wallet/token-status-lists.ts";
import { evidenceWhileUnchanged } from "../app/while-unchanged.ts";
import type { Config } from "../config.ts";
import { readMarker } from "../config/marker.ts";
import { TamgaError } from "../core/errors.ts";
import { openKeyRing } from "../keys/file-key-ring.ts";
import { nodeRandom } from "../keys/node-random.ts";
import { passphraseFrom } from "../keys/passphrase.ts";
import { loadContexts, nodeTools } from "../net/node-tools.ts";
import { currentLayout } from "../render/layouts.ts";
import { keysFolder } from "../store/data-directory.ts";
import { openJudgePool } from "../workers/judge-pool.ts";
import { openPaperPool } from "../workers/paper-pool.ts";
import { openCourier } from "./courier.ts";
import { checkRegister, registerPlace } from "./register-place.ts";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

// The database, the drawing and the signing are loaded when they are first used: a verification of one file needs none
// of them, and starts in a third of the time.

/** Everything outside the core, put together once from the configuration: the only place that knows every room. */
export async function openOffice(config: Config, clock: Clock = () => new Date()) {
	if (readMarker(config.dataDir) === undefined) {
		throw new TamgaError(
			"DATA_DIRECTORY",
			`There is nothing in ${config.dataDir} yet; make it with: tamga init --issuer FILE.`,
		);
	}
	checkRegister(config);
	const deployment = deploymentOf(config);
	const context = await loadContexts();
	const tools = { ...nodeTools, contexts: deploymentContexts(context.bundled, deployment) };
	const { openRegister } = await import("../store/open-register.ts");
	const register = await openRegister(registerPlace(config), nodeRandom);
	const keyRing = openKeyRing({
		folder: join(config.dataDir, keysFolder),
		passphrase: passphraseFrom(config.secrets),
		now: clock,
	});
	const lists = statusLists({
		register,
		keyRing,
		clock,
		deployment,
		contexts: tools.contexts,
		gzip: (bytes) => gzipSync(bytes, { level: 9 }),
	});
	const tokenLists = tokenStatusLists({ register, keyRing, clock, deployment });
	const source = registerSource({ register, lists, tokenLists, clock, deployment });
	const registered = evidenceWhileUnchanged(register, source, clock);
	const issuing = {
		register,
		keyRing,
		clock,
		deployment,
		tools,
		random: nodeRandom,
		layout: currentLayout,
		contextDigest: context.digestSri,
	};
	const workers = openJudgePool(deployment);
	const papers = openPaperPool();
	const courier = openCourier(config, issuing);
	const close = async (): Promise<void> => {
		await courier.close();
		await workers.close();
		await papers.close();
		await register.close();
	};
	return {
		config,
		...issuing,
		lists,
		tokenLists,
		registered,
		workers,
		papers,
		courier,
		ownTexts: context.ownTexts,
		close,
	};
}

export type Office = Awaited<ReturnType<typeof openOffice>>;

export function deploymentOf({ baseUrl, formerBaseUrls, timeZone }: Config): Deployment {
	return { baseUrl, formerBaseUrls, timeZone };
}
