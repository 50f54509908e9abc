import { statusReasons } from "../core/status-change.ts";

export const statusReasonsText = `why: ${statusReasons.join(", ")}`;
