import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { SqliteDatabase } from "../../../src/store/sqlite-driver.ts";
import type { PlainIssuer } from "./issue.ts";
import type { openPlainDrawer, PlainPaper } from "./pdf.ts";

/** What the script is handed ready made for a learner: its unsigned credential, the proof's moment, what is printed. */
export interface PlainAward {
	readonly credential: object;
	readonly created: Date;
	readonly paper: Omit<PlainPaper, "signed" | "code">;
	/** What the code on the paper says, which is known once the credential is signed. */
	readonly code: (signed: string) => string;
}

export interface PlainPipelineOptions {
	readonly issue: PlainIssuer;
	readonly draw: Awaited<ReturnType<typeof openPlainDrawer>>;
	/** By `learner_ref`. */
	readonly awards: ReadonlyMap<string, PlainAward>;
	/** An existing folder; gets a database and two files a certificate. */
	readonly folder: string;
}

/**
 * A roster as an ordinary user's script turns it into certificates, on one core: a row after the other is signed with
 * `@digitalbazaar/vc`, drawn with pdf-lib, inserted, and written. It checks nothing of the roster.
 */
export async function plainPipeline(csv: string, { issue, draw, awards, folder }: PlainPipelineOptions): Promise<void> {
	const database = new SqliteDatabase(join(folder, "certificates.sqlite"));
	database.exec("CREATE TABLE IF NOT EXISTS certificates (learner TEXT, signed TEXT)");
	const insert = database.prepare("INSERT INTO certificates VALUES (?, ?)");
	for (const { learner_ref: learner = "" } of parse<Record<string, string>>(csv, { columns: true })) {
		const award = awards.get(learner);
		if (award === undefined) throw new Error("nobody knows this learner");
		const signed = await issue(award.credential, award.created);
		const paper = await draw({ ...award.paper, signed, code: award.code(signed) });
		insert.run(learner, signed);
		writeFileSync(join(folder, `${learner}.json`), signed);
		writeFileSync(join(folder, `${learner}.pdf`), paper);
	}
	database.close();
}
