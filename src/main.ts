import { existsSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { deploymentContexts, type Deployment } from "./app/deployment.ts";
import { gatherFrom, registerSource, type EvidenceSource } from "./app/evidence-sources.ts";
import { changeStatus } from "./app/change-status.ts";
import { issueCredential } from "./app/issue-credential.ts";
import { issueWithStatus } from "./app/issue-with-status.ts";
import { certificateService } from "./app/look-up-certificate.ts";
import type { Clock, KeyRing, Register } from "./app/ports.ts";
import { provePresentation } from "./app/prove-presentation.ts";
import { openExaminer } from "./app/examiner.ts";
import type { ExportFolder } from "./app/export/check-files.ts";
import { openExport, type OpenedExport } from "./app/export/open-export.ts";
import { publicationService } from "./app/publications.ts";
import type { Services, Way } from "./app/services.ts";
import { statusLists } from "./app/status-lists.ts";
import { mayBeEnvelope } from "./app/submission.ts";
import { type SteadyClock, watchClock } from "./app/steady-clock.ts";
import { templateBook } from "./app/template-book.ts";
import { checkToken } from "./app/tokens.ts";
import { evidenceWhileUnchanged, whileUnchanged } from "./app/while-unchanged.ts";
import { recognisedIssuers, type VerifyDeps, verifyDocument } from "./app/verify-document.ts";
import { type Config, readMarker } from "./config.ts";
import { TamgaError } from "./core/errors.ts";
import type { Tools } from "./core/tools.ts";
import { openKeyRing } from "./keys/file-key-ring.ts";
import { nodeRandom } from "./keys/node-random.ts";
import { passphraseFrom } from "./keys/passphrase.ts";
import { cachedSource } from "./net/evidence-cache.ts";
import { networkSource } from "./net/network-source.ts";
import { loadContexts, nodeTools } from "./net/node-tools.ts";
import { currentLayout } from "./render/layouts.ts";
import { nodeAssets } from "./render/node-assets.ts";
import * as paper from "./render/node-paper.ts";
import { keysFolder, registerFile } from "./store/data-directory.ts";
import type { RegisterLocation } from "./store/open-register.ts";
import { openJudgePool } from "./workers/judge-pool.ts";
import { openPaperPool } from "./workers/paper-pool.ts";

export { passphraseFrom } from "./keys/passphrase.ts";
export { safeFetch } from "./net/safe-fetch.ts";
export { makeDataDirectory, wipeDemoDirectory } from "./store/make-data-directory.ts";
export type { WriteCertificates } from "./workers/paper-pool.ts";
export type { SignedCertificate } from "./workers/write-certificates.ts";

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
	const tools = { ...nodeTools, contexts: deploymentContexts(context.bundled, context.ours, deployment) };
	const { openRegister } = await import("./store/open-register.ts");
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
	const source = registerSource({ register, lists, clock, deployment });
	const registered = evidenceWhileUnchanged(register, source, clock);
	const issuing = {
		register,
		keyRing,
		clock,
		deployment,
		tools,
		random: nodeRandom,
		layout: await currentLayout(nodeAssets),
		contextDigest: context.digestSri,
	};
	const workers = openJudgePool(deployment);
	const papers = openPaperPool();
	const close = async (): Promise<void> => {
		await workers.close();
		await papers.close();
		await register.close();
	};
	return { config, ...issuing, lists, registered, workers, papers, contextText: context.text, close };
}

export type Office = Awaited<ReturnType<typeof openOffice>>;

/** What it takes to judge a credential; with or without a data directory, with or without a network. */
export async function openVerifier(
	config: Config,
	options: {
		readonly office?: Office;
		readonly sources?: readonly EvidenceSource[];
		readonly offline?: boolean;
		readonly clock?: Clock;
		readonly trusted?: readonly string[];
	} = {},
): Promise<VerifyDeps> {
	const { office, sources = [], offline = false, clock = () => new Date(), trusted = [] } = options;
	const network = offline ? [] : [cachedSource(networkSource({ allowHosts: config.allowHosts }, clock), clock)];
	const tools = office?.tools ?? (await plainTools(config));
	const listed = () => recognisedIssuers(office?.register, [...config.trustedIssuers, ...trusted]);
	return {
		gather: gatherFrom([...sources, ...(office === undefined ? [] : [office.registered]), ...network]),
		recognised: office === undefined ? listed : whileUnchanged(office.register, listed),
		examiner: openExaminer(tools, paper),
		tools,
		clock,
		allowedHosts: new Set(config.allowHosts),
	};
}

/** An export that is whole and as it was signed. Of a signer who is registered at home, the register knows the keys. */
export async function openStaticExport(folder: ExportFolder, now: Date, office?: Office): Promise<OpenedExport> {
	const tools: Tools = { ...nodeTools, contexts: new Map() };
	return await openExport(folder, { tools, now, ...(office === undefined ? {} : { known: office.registered }) });
}

/** The services behind the HTTP routes. `sources` are asked before the network; `offline` asks nobody else. */
export async function openServices(
	office: Office,
	asking: Pick<NonNullable<Parameters<typeof openVerifier>[1]>, "sources" | "offline"> = {},
): Promise<Services> {
	const { register, keyRing, clock, tools, lists, deployment, contextText } = office;
	const [own, foreign] = [office.workers.examiner("own"), office.workers.examiner("foreign")];
	const templates = templateBook(own, tools);
	const ways: Record<Way, number> = { template: 0, general: 0 };
	const count = (way: Way): void => void ways[way]++;
	const verifier = { ...(await openVerifier(office.config, { ...asking, office, clock })), templates, count };
	const time = watchClock(
		() => Date.now(),
		() => performance.now(),
	);
	return {
		certificates: certificateService({ ...verifier, register, examiner: own }),
		verifier: {
			open: async (bytes, kind) =>
				kind === undefined && !mayBeEnvelope(bytes) ? { bytes, options: {} } : foreign.openEnvelope(bytes, kind),
			verify: (bytes, options) => verifyDocument({ ...verifier, examiner: foreign }, bytes, options),
			gather: verifier.gather,
			ways: () => ways,
			recognised: verifier.recognised,
		},
		issuing: {
			authorise: (secret, scope) => checkToken({ register, tools, clock }, secret, scope),
			issue: async (credential, options) => time.whileSteady(() => issueCredential(office, credential, options)),
			issueWithStatus: async (credential, options) =>
				time.whileSteady(() => issueWithStatus(office, credential, options)),
			provePresentation: async (presentation, options) =>
				time.whileSteady(() => provePresentation(office, presentation, options)),
			changeStatus: (...requests) => changeStatus({ register, clock }, ...requests),
		},
		publications: publicationService({ register, lists, deployment, contextText }),
		health: { ready: () => readiness(register, keyRing, time) },
	};
}

function deploymentOf({ baseUrl, formerBaseUrls, timeZone }: Config): Deployment {
	return { baseUrl, formerBaseUrls, timeZone };
}

export function hasDataDirectory({ dataDir, databaseUrl }: Config): boolean {
	return readMarker(dataDir) !== undefined && (databaseUrl !== undefined || existsSync(join(dataDir, registerFile)));
}

/** Keys without a register: it is lost, or in a database that the environment does not name. Never begin an empty one. */
function checkRegister({ dataDir, databaseUrl }: Config): void {
	const lost = existsSync(join(dataDir, keysFolder)) && !existsSync(join(dataDir, registerFile));
	if (databaseUrl !== undefined || !lost) return;
	throw new TamgaError(
		"DATA_DIRECTORY",
		`${registerFile} is missing from ${dataDir}; restore a backup, or set TAMGA_DATABASE_URL where it is in PostgreSQL.`,
	);
}

function registerPlace({ databaseUrl, dataDir }: Config): RegisterLocation {
	return databaseUrl === undefined ? { sqliteFile: join(dataDir, registerFile) } : { postgresUrl: databaseUrl };
}

async function plainTools(config: Config): Promise<Tools> {
	const { bundled, ours } = await loadContexts();
	return { ...nodeTools, contexts: deploymentContexts(bundled, ours, deploymentOf(config)) };
}

async function readiness(register: Register, keyRing: KeyRing, time: SteadyClock) {
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

export async function writeBackup(dataDir: string, file: string): Promise<void> {
	await (await import("./store/backup.ts")).writeBackup(dataDir, file);
}

export async function restoreBackup(file: string, dataDir: string): Promise<void> {
	(await import("./store/restore.ts")).restoreBackup(file, dataDir);
}

/** Whether a database holds nothing of ours yet. */
export async function isRegisterEmpty(config: Config): Promise<boolean> {
	const { openRegister } = await import("./store/open-register.ts");
	const register = await openRegister(registerPlace(config), nodeRandom);
	try {
		return (await register.issuers()).length === 0 && (await register.courses()).length === 0;
	} finally {
		await register.close();
	}
}
