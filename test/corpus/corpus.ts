import type { Case } from "./case.ts";
import { controls, controlsWithEvidence } from "./controls.ts";
import { dateCases } from "./dates.ts";
import { hidingCases } from "./hiding-cases.ts";
import { jsonCases } from "./json.ts";
import { keyCases } from "./keys.ts";
import { meaningCases } from "./meaning.ts";
import { networkCases } from "./network.ts";
import { peopleCases } from "./people.ts";
import { presentationCases } from "./presentations.ts";
import { proofCases } from "./proofs.ts";
import { resourceCases } from "./resources.ts";
import { signatureCases } from "./signatures.ts";
import { statusListCases } from "./status-lists.ts";
import { statusCases } from "./status.ts";
import { writingCases } from "./writing.ts";

const groups: readonly (readonly Case[])[] = [
	controls,
	controlsWithEvidence,
	hidingCases,
	meaningCases,
	writingCases,
	proofCases,
	signatureCases,
	keyCases,
	dateCases,
	statusCases,
	statusListCases,
	jsonCases,
	resourceCases,
	networkCases,
	presentationCases,
	peopleCases,
];

/** Every case of every group. */
export const corpus: readonly Case[] = groups.flat();
