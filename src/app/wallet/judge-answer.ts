import { TamgaError } from "../../core/errors.ts";
import { isObject } from "../../core/json.ts";
import type { Report } from "../../core/report.ts";
import { type Asked, judgeSdJwt, planSdJwt } from "../../core/sd-jwt/judge-sd-jwt.ts";
import { readSdJwt, type SdJwt } from "../../core/sd-jwt/read-sd-jwt.ts";
import { malformedReport } from "../../core/verify/build-report.ts";
import { withHolderBinding } from "../../core/verify/holder-binding.ts";
import { planRounds } from "../../core/verify/plan.ts";
import { type Policy, statusMaxAgeMs } from "../../core/verify/policy.ts";
import { readInput } from "../../core/verify/read-input.ts";
import { gatherUntilDone } from "../../core/verify/gather-until-done.ts";
import { type VerifyDeps, verifyDocument } from "../verify-document.ts";
import type { Presented } from "./presentation-protocol.ts";
import { knownTypes } from "./question.ts";
import type { SessionDeps, WalletAnswer } from "./sessions.ts";

type Answered = Extract<WalletAnswer, { readonly state: "answered" }>;

/** Judges what a wallet presented, by the same rules as a file: that it was made for this question, and by its holder. */
export async function judgeAnswer(
	deps: SessionDeps,
	{ query, presentation }: Presented,
	asked: Pick<Asked, "nonce" | "audience">,
): Promise<WalletAnswer> {
	return query === "sd-jwt" && typeof presentation === "string"
		? await judgeToken(deps, presentation, asked)
		: await judgePresentation(deps.verifier, presentation, asked);
}

async function judgePresentation(
	verifier: VerifyDeps,
	presentation: Presented["presentation"],
	{ nonce: challenge, audience: domain }: Pick<Asked, "nonce" | "audience">,
): Promise<Answered> {
	const text = typeof presentation === "string" ? presentation : JSON.stringify(presentation);
	const input = new TextEncoder().encode(text);
	const { report } = await verifyDocument(verifier, input, { challenge, domain, expect: "presentation" });
	if (report.malformed === true) return { state: "answered", report };
	const document = readInput(input);
	return { state: "answered", report: isObject(document) ? withHolderBinding(report, document) : report };
}

async function judgeToken(
	deps: SessionDeps,
	text: string,
	asked: Pick<Asked, "nonce" | "audience">,
): Promise<Answered> {
	const { clock, tools, deployment } = deps;
	const now = clock();
	try {
		const token = readSdJwt(text, tools);
		const types = knownTypes(deployment);
		const report = await reportOn(deps, token, { ...asked, knowsType: (vct) => types.includes(vct) }, now);
		const shown = Object.fromEntries(token.disclosed.map((name) => [name, token.claims[name] ?? null]));
		return { state: "answered", report, shown, keptBack: token.hidden };
	} catch (error) {
		if (!(error instanceof TamgaError)) throw error;
		return { state: "answered", report: malformedReport(error, now) };
	}
}

async function reportOn({ verifier, inflate, tools }: SessionDeps, token: SdJwt, asked: Asked, now: Date) {
	const policy: Policy = {
		recognised: await verifier.recognised(),
		profile: "public",
		statusMaxAgeMs: statusMaxAgeMs.online,
		allowedHosts: verifier.allowedHosts,
	};
	const done = await gatherUntilDone<{ readonly report: Report }>(verifier.gather, async (evidence, round) => {
		const missing = round < planRounds ? planSdJwt(token, evidence) : [];
		if (missing.length > 0) return { missing };
		return { report: await judgeSdJwt(token, asked, { evidence, policy, now, tools, inflate }) };
	});
	return done.report;
}
