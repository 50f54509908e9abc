import type { CredentialSummary } from "../report.ts";

/** A JSON Schema of ours under its path in every deployment, and the digest of the bytes that all of them serve. */
export interface OutputSchema {
	readonly path: string;
	readonly digestSRI: string;
}

/** What a recognised issuer issues: Open Badges 3.0 credentials of achievements. */
export const issuerOutput: OutputSchema = {
	path: "/schemas/achievement-credential/v1",
	digestSRI: "sha384-ytP/x4DrsORjbTNqbGsRhsAFKoJH4ncTSeQPgSVMJzV7oZbKzpiTY/vQ2cFlG7Jo",
};

/** What a recognised body issues: statements of recognition. */
export const bodyOutput: OutputSchema = {
	path: "/schemas/recognition/v1",
	digestSRI: "sha384-/UUk/F8zdlFAvWSmDyNh4G1ofSBXTNyqeM3MTMULxEuBcA6G/VMg45koHQCe8ybI",
};

const achievementTypes: readonly string[] = ["AchievementCredential", "OpenBadgeCredential"];

/** Whether a credential is what `issuerOutput` describes; its shape has been checked with its syntax. */
export function isAchievement({ types }: Pick<CredentialSummary, "types">): boolean {
	return types.some((type) => achievementTypes.includes(type));
}
