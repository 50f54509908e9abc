/**
 * `digestSRI` of our own context document as it was served before a term was added to it. A document only ever gains
 * terms, so that what was signed under an earlier one means the same under the present one.
 */
export const earlierContextDigests: readonly string[] = [
	// Without `replaces`.
	"sha256-VzbleC+rKQHbUzF7MKXHSj5xky6X18tpyS8Fi18y88w=",
	"sha384-I8d+UOE8d+GknUfQNGp0M2ieMQ/Pj2o4L+ZmPbMl0NLNAyNB0MTGe3F7Yle2EjZ1",
];
