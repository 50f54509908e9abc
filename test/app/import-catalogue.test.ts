import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { importCatalogue } from "../../src/app/import-catalogue.ts";
import { databases } from "../support/databases.ts";
import { openDesk } from "../support/registered-issuer.ts";
import { demoCatalogue } from "../support/sample-certificate.ts";

const file = readFileSync(new URL("../../demo/catalogue.json", import.meta.url), "utf8");
const [{ create }] = databases;

test("a catalogue is stored whole, and importing it again changes nothing", async () => {
	const desk = await openDesk(await create());
	expect(await importCatalogue(desk, JSON.parse(file))).toMatchObject({ courses: 12, added: 20, changed: 0 });
	expect(await importCatalogue(desk, JSON.parse(file))).toMatchObject({ courses: 12, added: 0, changed: 0 });
	const byCode = new Map((await desk.register.courses()).map((course) => [course.code, course]));
	expect(demoCatalogue.courses.map(({ code }) => byCode.get(code))).toEqual(demoCatalogue.courses);
});

test("it tells which texts a paper would print in English for want of another wording", async () => {
	const desk = await openDesk(await create());
	const { untranslated } = await importCatalogue(desk, JSON.parse(file));
	expect(untranslated.map(({ language }) => language)).toEqual(["mn", "zh", "fr"]);
	const [mongolian, chinese] = untranslated;
	expect(mongolian?.missing).toEqual(expect.arrayContaining(["dazzleview", "IIOE-AIE-101/qualityAssurance"]));
	expect(mongolian?.missing).not.toContain("IIOE-AIE-101/LO1");
	expect(chinese?.missing).toContain("IIOE-AIE-101/LO1");
});

test("a catalogue with a fault is not stored at all", async () => {
	const desk = await openDesk(await create());
	const faulty: unknown = JSON.parse(file.replace('"totalHours": 15', '"totalHours": 1'));
	await expect(importCatalogue(desk, faulty)).rejects.toMatchObject({ code: "CATALOGUE_INVALID" });
	expect(await desk.register.courses()).toEqual([]);
	expect(await desk.register.organisations()).toEqual([]);
});
