import { createToken, revokeToken } from "../../app/tokens.ts";
import { endOfDay } from "../../core/calendar.ts";
import { TamgaError } from "../../core/errors.ts";
import { withOffice } from "../office.ts";
import { isDay } from "../../core/asked-moment.ts";
import { plainLine, print, say, table } from "../output.ts";

interface CreateOptions {
	readonly name: string;
	readonly scope: readonly string[];
	readonly limit?: number;
	readonly expires?: string;
	readonly json?: boolean;
}

export async function create({ name, scope, limit, expires, json }: CreateOptions): Promise<void> {
	if (expires !== undefined && !isDay(expires)) throw new TamgaError("USAGE", "Write --expires as a day, YYYY-MM-DD.");
	const { token, secret } = await withOffice(async (office) => {
		const expiresAt =
			expires === undefined ? {} : { expiresAt: new Date(endOfDay(expires, office.deployment.timeZone)).toISOString() };
		return await createToken(office, {
			name,
			scopes: scope,
			...(limit === undefined ? {} : { perMinute: limit }),
			...expiresAt,
		});
	});
	if (json === true) return print(JSON.stringify({ id: token.id, token: secret, scopes: token.scopes }));
	say(`Token ${token.id} for ${token.scopes.join(", ")}. It is shown this once:`);
	print(secret);
}

export async function list({ json }: { json?: boolean }): Promise<void> {
	const tokens = await withOffice(({ register }) => register.tokens());
	const rows = tokens.map(({ id, name, scopes, perMinute, createdAt, expiresAt, revokedAt }) => ({
		id,
		name,
		scopes,
		perMinute,
		createdAt,
		expiresAt,
		revokedAt,
	}));
	if (json === true) for (const row of rows) print(JSON.stringify(row));
	else if (rows.length > 0)
		print(
			table(
				rows.map((row) => [
					row.id,
					row.scopes.join(","),
					row.perMinute === undefined ? "no limit" : `${row.perMinute}/minute`,
					row.revokedAt === undefined ? "in force" : "revoked",
					plainLine(row.name),
				]),
			),
		);
}

export async function revoke(id: string): Promise<void> {
	await withOffice((office) => revokeToken(office, id));
	say(`Token ${id} is revoked.`);
}
