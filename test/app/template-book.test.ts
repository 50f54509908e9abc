import { afterAll, beforeAll, expect, test } from "vitest";
import type { Report } from "../../src/core/report.ts";
import { type OpenService, openService } from "../http/open-service.ts";

let service: OpenService;

beforeAll(async () => {
	service = await openService();
});
afterAll(() => service.close());

async function verify(text: string): Promise<Report> {
	return (await service.services.verifier.verify(new TextEncoder().encode(text))).report;
}

function signed(place: number): string {
	return service.certificates[place]?.signed ?? "";
}

/** Verifies until the template has been learnt behind our back. */
async function untilLearnt(place: number): Promise<void> {
	const { template } = service.services.verifier.ways();
	for (let round = 0; round < 200; round++) {
		await verify(signed(place));
		if (service.services.verifier.ways().template > template) return;
		await new Promise((resolve) => setTimeout(resolve, 25));
	}
	throw new Error("the template was never learnt");
}

test("a template is learnt from the first sound certificate, and then gives the same reports", async () => {
	const before = await Promise.all([0, 1, 2].map((place) => verify(signed(place))));
	expect(before.map(({ verdict }) => verdict)).toEqual(["valid", "invalid", "invalid"]);
	for (const place of [0, 1, 2]) await untilLearnt(place);
	const counted = service.services.verifier.ways().template;
	expect(await Promise.all([0, 1, 2].map((place) => verify(signed(place))))).toEqual(before);
	expect(service.services.verifier.ways().template).toBe(counted + 3);
	expect(before[1]?.credential?.status[0]).toMatchObject({ set: true, reason: "issued-in-error" });
});

test("whatever differs from what was issued falls back to the general way, and is counted", async () => {
	await untilLearnt(0);
	const { general } = service.services.verifier.ways();
	const pretty = JSON.stringify(JSON.parse(signed(0)), null, "\t");
	expect((await verify(pretty)).verdict).toBe("valid");
	expect((await verify(signed(0).replace(/"validFrom":"2026/, '"validFrom":"2025'))).verdict).toBe("invalid");
	expect((await verify(signed(0).replace('"created"', '"id":"urn:x:y","created"'))).verdict).toBe("invalid");
	expect(service.services.verifier.ways().general).toBe(general + 3);
});

test("a certificate of a known template is looked up anew each time: a revocation is seen at once", async () => {
	await untilLearnt(0);
	const id = service.certificates[0]?.id ?? "";
	await service.services.issuing.changeStatus({ action: "suspend", ids: [id], reason: "under-review" });
	expect(await verify(signed(0))).toMatchObject({ verdict: "invalid", errors: [{ code: "SUSPENDED" }] });
	await service.services.issuing.changeStatus({ action: "reinstate", ids: [id], reason: "under-review" });
	expect((await verify(signed(0))).verdict).toBe("valid");
});
