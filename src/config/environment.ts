import * as z from "zod";
import { TamgaError } from "../core/errors.ts";
import { baseUrl, did, hostAndPort, list, smtpUrl, whole, zone } from "./values.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

const environment = z.object({
	TAMGA_BASE_URL: baseUrl.optional(),
	TAMGA_FORMER_BASE_URLS: list.pipe(z.array(baseUrl)),
	TAMGA_HOST: z.string().default("127.0.0.1"),
	TAMGA_PORT: whole(0, 65_535).optional(),
	TAMGA_DATA_DIR: z.string().optional(),
	TAMGA_DATABASE_URL: z
		.string()
		.regex(/^postgres(ql)?:\/\//, "use postgres://user@host/database, or leave it out for SQLite")
		.optional(),
	TAMGA_TIME_ZONE: zone.optional(),
	TAMGA_TLS_CERT: z.string().optional(),
	TAMGA_TLS_KEY: z.string().optional(),
	TAMGA_TRUSTED_ISSUERS: list.pipe(z.array(did)),
	TAMGA_TRUSTED_BODIES: list.pipe(z.array(did)),
	TAMGA_ALLOW_HOSTS: list.pipe(z.array(hostAndPort)),
	TAMGA_RATE_LIMIT: whole(0, 1_000_000).default(300),
	TAMGA_TRUST_PROXY: whole(0, 10).default(0),
	TAMGA_CLAIM_DAYS: whole(1, 3650).default(90),
	TAMGA_SMTP_URL: smtpUrl.optional(),
	TAMGA_SMTP_PASSWORD_FILE: z.string().optional(),
	TAMGA_MAIL_FROM: z.email("use an e-mail address alone").optional(),
	TAMGA_KEY_PASSPHRASE: z.string().optional(),
	TAMGA_KEY_PASSPHRASE_FILE: z.string().optional(),
});
export type Values = z.infer<typeof environment>;

/** An empty value counts as none. Throws CONFIG_INVALID with all faults at once. */
export function parseEnvironment(env: Environment): Values {
	const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
	const parsed = environment.safeParse(set);
	const faults = (parsed.error?.issues ?? []).map(({ path, message }) => `${String(path[0])}: ${message}`);
	if ((set["TAMGA_TLS_CERT"] === undefined) !== (set["TAMGA_TLS_KEY"] === undefined)) {
		faults.push("TAMGA_TLS_CERT and TAMGA_TLS_KEY: set both or none");
	}
	if (!parsed.success || faults.length > 0) throw new TamgaError("CONFIG_INVALID", `${faults.join("; ")}.`);
	return parsed.data;
}
