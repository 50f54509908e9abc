import { type Evidence, evidenceKey } from "../../src/core/evidence.ts";
import type { Report } from "../../src/core/report.ts";
import { type Policy } from "../../src/core/verify/policy.ts";
import type { Gather } from "../../src/core/verify/gather-until-done.ts";
import { verify } from "../../src/core/verify/verify.ts";
import { issuer, webIssuer } from "../support/judging.ts";
import { now } from "../support/sign.ts";
import { tools } from "../support/tools.ts";
import { bytesOf, type Case } from "./case.ts";

export const recognised: Policy["recognised"] = new Map([
	[issuer.did, "The issuer"],
	[webIssuer.did, "The web issuer"],
]);

/** The way a file takes: bytes in, report out. `asked` collects what would have been fetched. */
export async function runCase(one: Case, asked: string[] = []): Promise<Report> {
	const { at, ...policy } = one.policy ?? {};
	const moment = at === undefined ? now : new Date(at);
	const gather: Gather = async (requests) =>
		new Map(
			requests.map((request) => {
				const key = evidenceKey(request);
				const found = answerFrom(one, key, moment);
				if (found.state !== "found") asked.push(key);
				return [key, found];
			}),
		);
	const usual: Policy = { recognised, profile: "public", statusMaxAgeMs: 24 * 60 * 60 * 1000 };
	return verify(bytesOf(one), gather, { ...usual, ...policy }, moment, tools);
}

export function answerFrom({ evidence = {} }: Case, key: string, fetchedAt: Date): Evidence {
	const document = evidence[key];
	if (document === undefined) return { state: "unreachable", reason: "no such evidence in the case" };
	return { state: "found", document, fetchedAt, source: "given" };
}

/** The verdict as a case names it. */
export function verdictOf(report: Report): string {
	return report.malformed === true ? "malformed" : report.verdict;
}
