/** `digestSRI` of our own context document, of the bytes that every deployment serves. Made by scripts/pin-contexts.mjs. */
export const ownContextDigests: readonly string[] = [
	"sha256-LUDmQNxwk0kQg3H5+qY86L2+l7dp6ThcSHIM0WZ5FlI=",
	"sha384-mjPY5P68hssEH+g8LncToigH9kStQ2U+PanBXCulbkZZ+eKP3t32OhTKJGnUI8a3",
];
