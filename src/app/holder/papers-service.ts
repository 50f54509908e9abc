import type { Language } from "../../core/languages.ts";

/**
 * What a graduate takes along, made anew each time of credentials as they were signed, byte for byte; nothing of it is
 * stored. Each throws RATE_LIMITED when too many wait, TIME_LIMIT for what takes too long.
 */
export interface PapersService {
	/** The badge of the course, 1,024 pixels wide, with the credential baked into it (Open Badges 3.0 §5.3.1). */
	badgePng(signed: string): Promise<Uint8Array>;
	/** The same as a drawing (Open Badges 3.0 §5.3.2). */
	badgeSvg(signed: string): Promise<Uint8Array>;
	/** The first page of the paper as a PNG, 1,200 pixels wide. */
	pagePicture(signed: string): Promise<Uint8Array>;
	/** A ZIP with each certificate's PDF, JSON and badge, and a text in this language that says what they are. */
	bundle(signed: readonly string[], language: Language): Promise<Uint8Array>;
	/** One PDF for a promotion file: a list in this language, then the papers in the order in which they are given. */
	promotionFile(signed: readonly string[], language: Language): Promise<Uint8Array>;
}
