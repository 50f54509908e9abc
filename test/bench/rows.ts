import type { Row } from "./row.ts";
import { httpVerify } from "./rows/http-verify.ts";
import { issue } from "./rows/issue.ts";
import { pdf } from "./rows/pdf.ts";
import { pipeline10k } from "./rows/pipeline-10k.ts";
import { qr } from "./rows/qr.ts";
import { verifyGeneral } from "./rows/verify-general.ts";
import { verifyKnown } from "./rows/verify-known.ts";

export const rows: readonly Row[] = [issue, verifyKnown, verifyGeneral, httpVerify, pdf, pipeline10k, qr];
