/** `digestSRI` of our own context documents, of the bytes that every deployment serves. Made by scripts/pin-contexts.mjs. */
export const ownContextDigests: readonly string[] = [
	"sha256-LUDmQNxwk0kQg3H5+qY86L2+l7dp6ThcSHIM0WZ5FlI=",
	"sha384-mjPY5P68hssEH+g8LncToigH9kStQ2U+PanBXCulbkZZ+eKP3t32OhTKJGnUI8a3",
];
export const recognitionContextDigests: readonly string[] = [
	"sha256-xlF6JTMbyVwme91oMtX/W0WXte3GHrzc76JjQywhipw=",
	"sha384-j3hbfXR8GH6thv4A2lBWNOO1KtnOJTWQahxACZC7qHyk6QMq0Vn8h35UOaajAvEk",
];
export const verificationReportContextDigests: readonly string[] = [
	"sha256-/Du5tfsQ+XR8BRnBqYEfirg43AbWyVdASIJShs8YIcg=",
	"sha384-p98CbjfJ5lQzn+RjRRt2U3K3r2ZVDuIh90eXnuTyQ3Qr6q7HvmCPwv/Sf+VwL1xV",
];
