/** The same part drawn again tells nothing new: of uploads, foreign files and numbers a few are enough. */
export function isNew(path: string): boolean {
	return (
		!/\/(verify|foreign|number)\//.test(path) ||
		/\/verify\/(tampered|changedPage|unrecognised|lookAlike|pdf)$|\/foreign\/unrecognised$|\/number\/revoked$/.test(
			path,
		)
	);
}

/** Of the pages that differ only in their words, one for each verdict. */
export function tellsMore(path: string): boolean {
	return (
		isNew(path) &&
		!/\/c\/(replaced|suspended|expired|notYetValid|foreignKey|issuerUnknown|pageNotCompared|pdf)$/.test(path)
	);
}
