import { describe, expect, test } from "vitest";
import {
	certificateAddress,
	deploymentContexts,
	ownBase,
	ownPath,
	statusListAddress,
} from "../../src/app/deployment.ts";
import type { JsonObject } from "../../src/core/json.ts";
import { deployment } from "../support/registered-issuer.ts";

test("addresses of certificates and lists", () => {
	expect(certificateAddress(deployment, "ID")).toBe("https://certificates.example.mn/c/ID");
	expect(statusListAddress(deployment, "must", 2, "revocation")).toBe(
		"https://certificates.example.mn/status/must/2/revocation",
	);
});

describe("what lies under this deployment", () => {
	test.each([
		["https://certificates.example.mn/c/ID", "/c/ID"],
		["http://old.example.mn:81/status/must/1/revocation", "/status/must/1/revocation"],
		["https://certificates.example.mn", undefined],
		["http://certificates.example.mn/c/ID", undefined],
		["https://certificates.example.mn.evil.example/c/ID", undefined],
		["https://certificates.example.mn@evil.example/c/ID", undefined],
		["https://evil.example/https://certificates.example.mn/c/ID", undefined],
		["http://old.example.mn:810/c/ID", undefined],
		["", undefined],
	])("%s", (address, path) => {
		expect(ownPath(deployment, address)).toBe(path);
		expect(ownBase(deployment, address) === undefined).toBe(path === undefined);
	});
});

test("our context is known under every address that it ever had here, beside the bundled ones", () => {
	const bundled = new Map<string, JsonObject>([
		["https://www.w3.org/ns/credentials/v2", {}],
		["https://w3id.org/tamga/contexts/micro-certificate/v1", { ours: true }],
	]);
	expect([...deploymentContexts(bundled, deployment)]).toEqual([
		...bundled,
		["https://certificates.example.mn/contexts/micro-certificate/v1", { ours: true }],
		["http://old.example.mn:81/contexts/micro-certificate/v1", { ours: true }],
	]);
});
