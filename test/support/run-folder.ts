import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

/** Names the folder of a run to its processes, which inherit the environment. */
export const runFolderName = "TAMGA_TEST_RUN_FOLDER";

/** vitest's globalSetup: a folder for what all files of a run may share once one of them has made it, gone at the end. */
export function setup(project: TestProject): () => void {
	const folder = mkdtempSync(join(tmpdir(), "tamga-run-"));
	process.env[runFolderName] = folder;
	// Whoever watches has changed the source in between.
	project.onTestsRerun(() => rmSync(join(folder, "browser"), { recursive: true, force: true }));
	return () => rmSync(folder, { recursive: true, force: true });
}
