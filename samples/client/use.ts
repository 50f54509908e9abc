// The typed client at work: courses, how certificates stand (with a token of scope read), and a verdict.
//   TAMGA_TOKEN=tamga_... npx tsx use.ts https://certificates.example.mn certificate.json
import { readFileSync } from "node:fs";
import { Api } from "./tamga.ts";

const [service = "", path = ""] = process.argv.slice(2);
const api = new Api<string>({
	baseUrl: service,
	securityWorker: (token) => ({ headers: { Authorization: `Bearer ${token}` } }),
});
api.setSecurityData(process.env["TAMGA_TOKEN"] ?? "");

const { data: list } = await api.courses.listCourses();
for (const { code, current } of list.courses) console.log(code, current);

const { data: revoked } = await api.certificates.listCertificates({ status: "revoked" }, { secure: true });
console.log("revoked:", revoked.certificates.map(({ id }) => id).join(" "));

const { data: report } = await api.verify.verify(JSON.parse(readFileSync(path, "utf8")));
console.log(report.verdict);
