import { randomBytes } from "node:crypto";
import type { Random } from "../app/ports.ts";

/** The operating system's generator. */
export const nodeRandom: Random = (length) => new Uint8Array(randomBytes(length));
