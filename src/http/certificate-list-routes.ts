import { Hono } from "hono";
import type { CertificateFilter } from "../app/register/certificates.ts";
import { TamgaError } from "../core/errors.ts";
import { parseDateTime } from "../core/verify/date-time.ts";
import { requireScope } from "./bearer.ts";
import type { AppContext, AppEnv, RouteDeps, Routes } from "./route-deps.ts";
import { nextAddress, readSlice } from "./slices.ts";

const statuses = ["valid", "revoked", "suspended", "erased"] as const;

/** The certificates of this service for a registrar's system: a token of scope `read`, and no names. */
export function certificateListRoutes(deps: RouteDeps): Routes {
	const routes: Routes = new Hono<AppEnv>();
	routes.get("/certificates", requireScope(deps, "read"), async (c) => {
		const filter = readFilter(c);
		const list = `certificates ${JSON.stringify(filter)}`;
		const part = await deps.services.certificates.list(filter, readSlice(c, list));
		const next = nextAddress(c, deps.options.baseUrl, list, part);
		c.header("Cache-Control", "no-store");
		return c.json({ certificates: part.items, next });
	});
	return routes;
}

function readFilter(c: AppContext): CertificateFilter {
	const { course, batch, issuer } = c.req.query();
	const status = statuses.find((one) => one === c.req.query("status"));
	if (status === undefined && c.req.query("status") !== undefined) {
		throw new TamgaError("BAD_REQUEST", `status is one of ${statuses.join(", ")}.`);
	}
	return {
		...(course === undefined ? {} : { course }),
		...(batch === undefined ? {} : { batch }),
		...(issuer === undefined ? {} : { issuer }),
		...(status === undefined ? {} : { status }),
		...changedSince(c.req.query("changedSince")),
	};
}

function changedSince(text: string | undefined): Pick<CertificateFilter, "changedSince"> {
	if (text === undefined) return {};
	const moment = parseDateTime(text);
	if (moment === undefined) throw new TamgaError("DATE_INVALID", "Write changedSince as a date with time and zone.");
	return { changedSince: new Date(moment).toISOString() };
}
