import type { OwnContextPath } from "../own-contexts.ts";

/** `digestSRI` of our own context documents, of the bytes that every deployment serves. Made by scripts/pin-contexts.mjs. */
export const ownContextDigests: Readonly<Record<OwnContextPath, readonly [sha256: string, sha384: string]>> = {
	"/contexts/micro-certificate/v1": [
		"sha256-LUDmQNxwk0kQg3H5+qY86L2+l7dp6ThcSHIM0WZ5FlI=",
		"sha384-mjPY5P68hssEH+g8LncToigH9kStQ2U+PanBXCulbkZZ+eKP3t32OhTKJGnUI8a3",
	],
	"/contexts/recognition/v1": [
		"sha256-xlF6JTMbyVwme91oMtX/W0WXte3GHrzc76JjQywhipw=",
		"sha384-j3hbfXR8GH6thv4A2lBWNOO1KtnOJTWQahxACZC7qHyk6QMq0Vn8h35UOaajAvEk",
	],
	"/contexts/verification-report/v1": [
		"sha256-/Du5tfsQ+XR8BRnBqYEfirg43AbWyVdASIJShs8YIcg=",
		"sha384-p98CbjfJ5lQzn+RjRRt2U3K3r2ZVDuIh90eXnuTyQ3Qr6q7HvmCPwv/Sf+VwL1xV",
	],
};
