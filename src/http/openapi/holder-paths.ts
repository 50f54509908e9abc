import { answer, inPath, inQuery, type Paths, problem, text, tooMany } from "./parts.ts";

const token = inPath("token", "The secret of a personal link, from the mail: 26 characters.");
const language = inQuery("lang", "Language of the page or file: en, mn, zh or fr.");
const refusals = {
	"404": problem("There is no such link, or no such file below it."),
	"410": problem("The link has ended; a new one can be asked for."),
	...tooMany,
};

export const holderPaths: Paths = {
	"/claim/{token}": {
		get: {
			summary: "A graduate's own page",
			description: "For whoever got the personal link by mail. Reading it changes nothing.",
			tags: ["holders"],
			parameters: [token, language],
			responses: { "200": answer("The page.", "text/html", text), ...refusals },
		},
	},
	"/claim/{token}/{file}": {
		get: {
			summary: "A file below a personal link",
			tags: ["holders"],
			parameters: [
				token,
				inPath(
					"file",
					"ID (the page with that certificate), ID.pdf, ID.json, ID.png, ID.svg, ID.page.png, certificates.zip " +
						"or certificates.pdf.",
				),
				language,
			],
			responses: { "200": answer("The file, made now."), ...refusals },
		},
	},
	"/claim/{token}/renew": {
		post: {
			summary: "Have a new link mailed",
			description: "To the address on record only. The answer is the same whether a mail goes out or not.",
			tags: ["holders"],
			parameters: [token, language],
			responses: { "303": answer("To the page that says so."), ...tooMany },
		},
	},
	...decision("visibility", "Choose what the public page shows", "certificate, visibility: full, initials or hidden."),
	...decision(
		"share",
		"Make a share link",
		"certificate, days: 7, 30, 90, or empty for one that lasts until it is ended.",
	),
	...decision("end-share", "End a share link", "certificate, link: its id on the page."),
	...decision(
		"name",
		"Say that the name is wrong",
		"certificate, family_native, given_native, family_latin, given_latin, note.",
	),
};

/** A form of the graduate's page. */
function decision(name: string, summary: string, fields: string): Paths {
	return {
		[`/claim/{token}/${name}`]: {
			post: {
				summary,
				description: `A form with the fields ${fields}`,
				tags: ["holders"],
				parameters: [token, language],
				responses: {
					"303": answer("Back to the page."),
					"400": problem("A field has a value that cannot be taken."),
					...refusals,
				},
			},
		},
	};
}
