import { afterAll, beforeAll, expect, test } from "vitest";
import type { SessionState } from "../../../src/app/wallet/sessions.ts";
import type { Report } from "../../../src/core/report.ts";
import { accept, openCredo, present } from "./credo-wallet.ts";
import { openWalletService, type WalletTestService } from "./open-wallet-service.ts";

let service: WalletTestService;
beforeAll(async () => {
	service = await openWalletService(() => new Date());
});
afterAll(() => service.close());

/** The verdict, what was wrong, and about whom, of the certificate in an answer. */
function verdictIn(state: SessionState | undefined) {
	if (state?.state !== "answered") return state?.state;
	const [report = state.report]: readonly Report[] = state.report.credentials ?? [];
	return [state.report.verdict, report.errors.map(({ code }) => code), report.credential?.subjectName];
}

test.each([
	["micro-certificate-sd-jwt", 0, "Ganbold Enkhtuya", "REVOKED"],
	// The one list that this form can name says of both that the certificate is held back.
	["micro-certificate-jwt", 1, "Tseren Batbayar", "SUSPENDED"],
] as const)("Credo takes %s, presents it, and once it is revoked everybody sees that", async (form, at, name, code) => {
	const { wallets, issuing } = service.services;
	const certificate = service.certificates[at]?.id ?? "";
	const credo = await openCredo();
	await accept(credo, await wallets.offer(certificate), form);

	const first = await wallets.ask();
	expect(await wallets.session(first.session)).toMatchObject({ state: "waiting" });
	expect(await present(credo, first.link)).toEqual({ status: 200, body: {} });
	expect(verdictIn(await wallets.session(first.session))).toEqual(["valid", [], name]);

	await issuing.changeStatus({ action: "revoke", ids: [certificate], reason: "issued-in-error" });
	const second = await wallets.ask();
	await present(credo, second.link);
	expect(verdictIn(await wallets.session(second.session))).toEqual(["invalid", [code], name]);
});
