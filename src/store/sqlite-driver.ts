import { createRequire } from "node:module";
import type Driver from "better-sqlite3";

/**
 * better-sqlite3 for the Node that runs now. 12 is the last that Node 20 can load, and aborts the process under
 * Node 24; 13 needs Node 22. Both have the same interface and the same file format.
 */
const require = createRequire(import.meta.url);
const major = Number(process.versions.node.split(".")[0]);

export const SqliteDatabase: typeof Driver = require(major >= 22 ? "better-sqlite3-13" : "better-sqlite3");
export type Database = Driver.Database;
