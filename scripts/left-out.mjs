// What packages bring along and nothing here ever uses, but every start would read: zod's messages in 50 languages (it
// speaks English by itself, and people hear our own words) and the metrics of pdf-lib's standard fonts (papers have theirs).
const empty = [
	{ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/, contents: "export {};" },
	{
		filter: /[\\/]standard-fonts[\\/]index\.js$/,
		contents: "export const Encodings = {}; export const Font = {}; export const FontNames = {};",
	},
];

export const leftOut = {
	name: "left-out",
	setup(build) {
		for (const { filter, contents } of empty) build.onLoad({ filter }, () => ({ contents, loader: "js" }));
	},
};
