import { generateKeyPairSync, sign } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../../../src/config.ts";
import { type Fields, fill } from "../../../src/core/template.ts";
import { openOffice, openServices } from "../../../src/main.ts";
import { nodePaper } from "../../../src/render/node-paper.ts";
import { codeText } from "../code-text.ts";
import { runCommand } from "../command-run.ts";
import { hashed, readyProofs } from "../limit.ts";
import { paperAssembler } from "../limit-pdf.ts";
import { type IssuedCertificate, openPlace, type Place } from "../place.ts";
import { openPlainIssuer } from "../plain/issue.ts";
import { openPlainDrawer } from "../plain/pdf.ts";
import { type PlainAward, plainPipeline } from "../plain/pipeline.ts";
import { printedLines } from "../printed-lines.ts";
import { ordinaryRoster } from "../roster.ts";
import { cycle, oneByOne, type Row, type Side, scaled } from "../row.ts";
import { require, requireSame } from "../same.ts";

const sampleSize = 24;
const cores = availableParallelism();

/**
 * Certificates from a CSV file of 10,000 rows to the register and to PDF and JSON on the disk, by the built `tamga issue`
 * with all it does: start, checks of every row, all cores. Plain is a script on one core with a sample of the rows. Limit:
 * what those of `issue` and `pdf` take, each core with its share of them, and nothing read, stored or written.
 */
export const pipeline10k: Row = {
	name: "pipeline-10k",
	clock: "wall",
	maxRounds: 2,
	warmUp: 0.01,
	open: async (scale) => {
		const folder = mkdtempSync(join(tmpdir(), "tamga-bench-pipeline-"));
		const place = await openPlace(sampleSize);
		const blank = await openPlace(0);
		const ours = oursIn(blank, folder, scaled(10_000, scale, 24));
		const plain = await plainIn(place, join(folder, "plain"), Math.min(sampleSize, scaled(12, scale)));
		return {
			sides: { plain: plain.side, ours: ours.side, limit: await limitOf(place, scaled(1000, scale)) },
			check: async () => {
				await ours.check();
				plain.check();
			},
			notes: () => ({ cores, ...ours.notes() }),
			close: async () => {
				await blank.close();
				await place.close();
				rmSync(folder, { recursive: true, force: true });
			},
		};
	},
};

/** Each run begins with a register without certificates and an empty folder. */
function oursIn(blank: Place, folder: string, pieces: number) {
	const roster = join(folder, "roster.csv");
	const out = join(folder, "out");
	const dataDir = join(folder, "data");
	let last = { pieces: 0, peakMegabytes: undefined as number | undefined };
	const run = async (pieces: number): Promise<void> => {
		for (const used of [out, dataDir]) rmSync(used, { recursive: true, force: true });
		cpSync(blank.env["TAMGA_DATA_DIR"] ?? "", dataDir, { recursive: true });
		writeFileSync(roster, ordinaryRoster(pieces));
		const env = { ...blank.env, TAMGA_DATA_DIR: dataDir };
		last = { pieces, ...(await runCommand(["issue", "--no-notify", "--roster", roster, "--out", out], env)) };
	};
	const check = async (): Promise<void> => {
		const files = readdirSync(out);
		for (const kind of [".json", ".pdf"]) {
			requireSame(`how many ${kind} there are`, files.filter((name) => name.endsWith(kind)).length, last.pieces);
		}
		await requireValid(
			dataDir,
			blank,
			files.slice(0, 4).map((name) => join(out, name)),
		);
	};
	const notes = () => (last.peakMegabytes === undefined ? {} : { peakMegabytes: last.peakMegabytes });
	return { side: { pieces, run }, check, notes };
}

/** By the register into which they were issued. */
async function requireValid(dataDir: string, { env }: Place, files: readonly string[]): Promise<void> {
	const office = await openOffice(readConfig({ ...env, TAMGA_DATA_DIR: dataDir }));
	const { verifier } = await openServices(office);
	for (const file of files) {
		const { report } = await verifier.verify(readFileSync(file));
		require("what was issued is not valid here; is the command built from this source (npm run build)?", report.verdict ===
			"valid");
	}
	await office.close();
}

async function plainIn(place: Place, folder: string, pieces: number) {
	const contexts = place.office.tools.contexts;
	const options = {
		folder,
		issue: await openPlainIssuer({ key: await place.key(), contexts }),
		draw: await openPlainDrawer(),
		awards: await awardsOf(place),
	};
	mkdirSync(folder);
	const side: Side = { pieces, run: (pieces) => plainPipeline(ordinaryRoster(pieces), options) };
	const check = (): void => {
		const [first] = place.certificates;
		requireSame("the first certificate of plain", readFileSync(join(folder, "L-1.json"), "utf8"), first?.signed);
	};
	return { side, check };
}

async function awardsOf({ office, certificates }: Place): Promise<ReadonlyMap<string, PlainAward>> {
	const awards = new Map<string, PlainAward>();
	for (const { learner, signed, preparedAt, template: hash, fields } of certificates) {
		const template = await office.register.template(hash);
		if (template === undefined) throw new TypeError("a certificate without its template");
		awards.set(learner.learnerRef, {
			credential: fill(template, fields as Fields),
			created: new Date(preparedAt),
			paper: { pages: await printedLines(await nodePaper.draw(signed)) },
			code: codeText,
		});
	}
	return awards;
}

async function limitOf(place: Pick<Place, "office" | "certificates">, pieces: number): Promise<Side> {
	const papers = await Promise.all(place.certificates.map(({ signed }: IssuedCertificate) => nodePaper.draw(signed)));
	const assemble = cycle(papers.map((_, index) => paperAssembler(papers, place.certificates, index)));
	const proof = cycle((await readyProofs(place)).proofs);
	const { privateKey } = generateKeyPairSync("ed25519");
	const share = oneByOne(pieces, (index) => {
		sign(null, hashed(proof(index)), privateKey);
		assemble(index)();
	});
	return { pieces, run: (pieces) => share.run(Math.ceil(pieces / cores)) };
}
