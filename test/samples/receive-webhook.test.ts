import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { payloadOf } from "../../src/app/webhooks/send-notices.ts";
import { webhookSecrets } from "../../src/keys/webhook-secrets.ts";

const certificate = "0QJ4V7T1R9WXYZ2A3B4C5D6E7F";
const notice = { id: "msg_1", webhook: "w", certificate, status: "revoked", at: "2026-11-01T00:00:00Z" } as const;
const body = JSON.stringify(payloadOf({ ...notice, attempts: 1 }));

const hasPython = spawnSync("python3", ["--version"]).status === 0;
const samples = [
	{ program: process.execPath, file: "receive-webhook.mjs", missing: false },
	{ program: "python3", file: "receive_webhook.py", missing: !hasPython },
] as const;

async function signed(age: number) {
	const secrets = webhookSecrets(async () => "test");
	const { secret, sealed } = await secrets.make("w");
	const timestamp = String(Math.floor(Date.now() / 1000) - age);
	const signature = await secrets.sign({ id: "w", sealedSecret: sealed }, `msg_1.${timestamp}.${body}`);
	return { secret, headers: ["msg_1", timestamp, signature] };
}

test.for(samples)(
	"$file takes our notices, and neither changed nor old ones",
	async ({ program, file, missing }, { skip }) => {
		skip(missing, `${file} was not run: ${program} is not here.`);
		const path = fileURLToPath(new URL(`../../samples/${file}`, import.meta.url));
		const run = (secret: string, headers: readonly string[], input: string) => {
			const env = { PATH: process.env["PATH"] ?? "", WEBHOOK_SECRET: secret };
			const { status, stdout } = spawnSync(program, [path, ...headers], { input, env, encoding: "utf8" });
			return { status, stdout: stdout.trim() };
		};
		const [fresh, old] = await Promise.all([signed(0), signed(3_600)]);
		expect(run(fresh.secret, fresh.headers, body)).toEqual({ status: 0, stdout: `${certificate} revoked` });
		expect(run(fresh.secret, fresh.headers, body.replace("revoked", "valid"))).toEqual({ status: 1, stdout: "" });
		expect(run(old.secret, fresh.headers, body)).toEqual({ status: 1, stdout: "" });
		expect(run(old.secret, old.headers, body)).toEqual({ status: 1, stdout: "" });
	},
);
