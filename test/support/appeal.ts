import { changeStatus, type StatusAction } from "../../src/app/change-status.ts";
import type { StatusReason } from "../../src/core/status-change.ts";
import { type OpenService, openService, type Surroundings } from "../http/open-service.ts";
import { testClock } from "./registered-issuer.ts";

/** What became of the first certificate, and when; the register's clock stands in November afterwards. */
export const appealed = {
	issued: "2026-05-10T02:00:00.000Z",
	suspended: "2026-06-10T02:00:00.000Z",
	reinstated: "2026-07-05T02:00:00.000Z",
	revoked: "2026-08-20T02:00:00.000Z",
	asked: "2026-11-23T04:00:00.000Z",
} as const;

/** A service with a certificate that was suspended in June, reinstated in July and revoked in August. */
export async function openAppeal(surroundings: Surroundings = {}) {
	const clock = testClock(appealed.issued);
	const service = await openService(undefined, { ...surroundings, clock });
	const id = service.certificates[0]?.id ?? "";
	const change = async (at: string, action: StatusAction, reason: StatusReason): Promise<void> => {
		clock.set(at);
		await changeStatus(service.office, { action, ids: [id], reason });
	};
	await change(appealed.suspended, "suspend", "under-review");
	await change(appealed.reinstated, "reinstate", "under-review");
	await change(appealed.revoked, "revoke", "award-annulled");
	clock.set(appealed.asked);
	return { ...service, clock, id };
}

export type Appeal = OpenService & Awaited<ReturnType<typeof openAppeal>>;
