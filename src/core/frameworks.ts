/** The competency frameworks that alignments name. An alignment is the issuer's statement, never the owner's. */
const frameworks: Readonly<Record<string, { readonly name: string; readonly url: string }>> = {
	"unesco-ai-cft-2024": {
		name: "UNESCO AI competency framework for teachers (2024)",
		url: "https://unesdoc.unesco.org/ark:/48223/pf0000391104",
	},
	"unesco-ict-cft-v3": {
		name: "UNESCO ICT Competency Framework for Teachers, Version 3 (2018)",
		url: "https://unesdoc.unesco.org/ark:/48223/pf0000265721",
	},
	"digcompedu-2017": {
		name: "European Framework for the Digital Competence of Educators (DigCompEdu, 2017)",
		url: "https://joint-research-centre.ec.europa.eu/digcompedu/digcompedu-framework_en",
	},
};

export function framework(id: string): { readonly name: string; readonly url: string } | undefined {
	return frameworks[id];
}
