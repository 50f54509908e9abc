/** `digestSRI` of our own context document, of the bytes that every deployment serves. Made by scripts/pin-contexts.mjs. */
export const ownContextDigests: readonly string[] = [
	"sha256-VzbleC+rKQHbUzF7MKXHSj5xky6X18tpyS8Fi18y88w=",
	"sha384-I8d+UOE8d+GknUfQNGp0M2ieMQ/Pj2o4L+ZmPbMl0NLNAyNB0MTGe3F7Yle2EjZ1",
];
