import { describe, expect, onTestFinished, test } from "vitest";
import type { VerifyOptions } from "../../../src/app/services.ts";
import { signedText } from "../../http/open-service.ts";
import { openAppeal } from "../../support/appeal.ts";
import { databases } from "../../support/databases.ts";

const months = [
	["2026-05-09T12:00:00Z", "invalid", ["NOT_YET_VALID", "NOT_YET_ISSUED"], "register"],
	["2026-05-10T02:00:00Z", "valid", [], "snapshot"],
	["2026-05-31", "valid", [], "register"],
	["2026-06-10T01:59:59.999Z", "valid", [], "register"],
	["2026-06-10T02:00:00Z", "invalid", ["SUSPENDED"], "snapshot"],
	["2026-06-12", "invalid", ["SUSPENDED"], "snapshot"],
	["2026-06-30", "invalid", ["SUSPENDED"], "register"],
	["2026-07-06", "valid", [], "snapshot"],
	["2026-08-01", "valid", [], "register"],
	["2026-08-20", "invalid", ["REVOKED"], "register"],
	["2026-11-23", "invalid", ["REVOKED"], "register"],
] as const;

describe.each(databases)(
	"a certificate that was suspended in June, reinstated in July, revoked in August, on $database",
	({ create }) => {
		test("has of each moment the verdict that it had then, and says what that rests on", async () => {
			const location = await create();
			const env = "postgresUrl" in location ? { TAMGA_DATABASE_URL: location.postgresUrl } : {};
			const service = await openAppeal({ env });
			onTestFinished(() => service.close());
			const verify = async (options: VerifyOptions) => {
				const bytes = new TextEncoder().encode(signedText(service.certificates[0]));
				return (await service.services.verifier.verify(bytes, options)).report;
			};
			for (const [at, verdict, codes, source] of months) {
				const report = await verify({ at });
				const told = [at, report.verdict, report.errors.map(({ code }) => code)];
				expect(told).toEqual([at, verdict, codes]);
				const suspension = report.credential?.status.find(({ purpose }) => purpose === "suspension");
				expect([at, suspension?.basis?.source]).toEqual([at, source]);
				expect(report.askedAt).toBe("2026-11-23T04:00:00.000Z");
			}
			expect((await verify({})).errors.map(({ code }) => code)).toEqual(["REVOKED"]);
		});
	},
);
