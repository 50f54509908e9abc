import { createIssuer } from "../../src/app/create-issuer.ts";
import { importCatalogue } from "../../src/app/import-catalogue.ts";
import type { IssueAwardsDeps } from "../../src/app/issue-awards.ts";
import { issueRoster } from "../../src/app/issue-roster.ts";
import type { Certificate } from "../../src/app/register/certificates.ts";
import { nodeTools } from "../../src/net/node-tools.ts";
import type { RegisterLocation } from "../../src/store/open-register.ts";
import { openDesk } from "./registered-issuer.ts";
import { goodRow, type RosterFields, rosterOf } from "./rosters.ts";
import { demoCatalogue, exampleIssuer } from "./sample-certificate.ts";

export type Centre = Awaited<ReturnType<typeof openDesk>> & IssueAwardsDeps;

/** A centre with an issuer and the demo courses, ready to issue, over a register of its own. */
export async function openCentre(location: RegisterLocation): Promise<Centre> {
	const desk = await openDesk(location);
	await createIssuer(desk, exampleIssuer);
	await importCatalogue(desk, demoCatalogue);
	return {
		...desk,
		tools: { ...nodeTools, contexts: desk.contexts },
		layout: { name: "landscape", version: "1", digest: "0".repeat(64) },
		contextDigest: "sha384-test",
	};
}

/** Issues the certificates of these people, each a good row with the changes that are given. */
export async function issueTo(
	deps: IssueAwardsDeps,
	people: readonly Partial<RosterFields>[],
): Promise<readonly Certificate[]> {
	const rows = people.map((change, index) => ({ ...goodRow, learner_ref: `TEST-${index + 1}`, ...change }));
	const issued: Certificate[] = [];
	const { parts } = await issueRoster(deps, { roster: rosterOf(rows) });
	for await (const part of parts) issued.push(...part.issued);
	return issued;
}
