/** `digestSRI` of our own context documents, of the bytes that every deployment serves. Made by scripts/pin-contexts.mjs. */
export const ownContextDigests: readonly string[] = [
	"sha256-LUDmQNxwk0kQg3H5+qY86L2+l7dp6ThcSHIM0WZ5FlI=",
	"sha384-mjPY5P68hssEH+g8LncToigH9kStQ2U+PanBXCulbkZZ+eKP3t32OhTKJGnUI8a3",
];
export const recognitionContextDigests: readonly string[] = [
	"sha256-xlF6JTMbyVwme91oMtX/W0WXte3GHrzc76JjQywhipw=",
	"sha384-j3hbfXR8GH6thv4A2lBWNOO1KtnOJTWQahxACZC7qHyk6QMq0Vn8h35UOaajAvEk",
];
