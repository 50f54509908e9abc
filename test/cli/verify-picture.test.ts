import { readFile } from "node:fs/promises";
import { beforeAll, expect, test } from "vitest";
import { bakePng } from "../../src/core/baked/baked-png.ts";
import { bakeSvg } from "../../src/core/baked/baked-svg.ts";
import { plainPng, svgWith } from "../support/pictures.ts";
import { centreWorkplace, issueTo, objectsIn, type Workplace } from "./workplace.ts";

let centre: Workplace;
let signed: string;

beforeAll(async () => {
	centre = await centreWorkplace();
	const [id = ""] = await issueTo(centre, 1, "--out", "out");
	signed = await readFile(await centre.file(`out/${id}.json`), "utf8");
});

test("a certificate baked into a picture has the verdict of what is signed in it, whatever the file is called", async () => {
	await centre.file("badge.png", bakePng(plainPng(), signed));
	await centre.file("badge.txt", bakeSvg(svgWith(""), signed));
	const outcome = await centre.run(["verify", "badge.png", "badge.txt", "--json"]);
	expect(outcome.code).toBe(0);
	const reports = objectsIn(outcome);
	expect(reports.map(({ verdict }) => verdict)).toEqual(["valid", "valid"]);
	for (const { warnings } of reports) expect(warnings).toMatchObject([{ code: "BADGE_NO_EVIDENCE" }]);
});

test("a changed one is invalid, and so is a picture without a certificate", async () => {
	await centre.file("changed.png", bakePng(plainPng(), JSON.stringify({ ...JSON.parse(signed), name: "Another" })));
	await centre.file("plain.png", plainPng());
	const outcome = await centre.run(["verify", "changed.png", "plain.png", "--json"]);
	expect(outcome.code).toBe(1);
	const reports = objectsIn(outcome);
	expect(reports.map(({ verdict }) => verdict)).toEqual(["invalid", "invalid"]);
	expect(reports[1]?.["errors"]).toMatchObject([{ code: "BADGE_NO_CREDENTIAL" }]);
});
