import type { Report } from "../core/report.ts";
import { AddressLink } from "./address-link.tsx";
import { ChecksList, ErrorsList } from "./checks-list.tsx";
import { Fact } from "./fact.tsx";
import { SignedText } from "./signed-text.tsx";
import type { View } from "./view.ts";

/** A proof of the credential, as it stands in the JSON (Data Integrity §2.1). */
export interface SignatureFacts {
	readonly suite: string;
	readonly method: string;
	readonly value: string;
	/** ISO 8601 moment. */
	readonly created?: string;
}

interface CheckDetailsProps {
	readonly report: Report;
	readonly view: View;
	readonly signatures?: readonly SignatureFacts[] | undefined;
	/** Address of the issuer's DID document. */
	readonly didDocument?: string | undefined;
}

/** For whoever wants to know exactly: every check, the signature's own values, and how to repeat it all. */
export function CheckDetails({ report, view, signatures = [], didDocument }: CheckDetailsProps) {
	const { t } = view;
	return (
		<details class="card evidence">
			<summary>{t("details.title")}</summary>
			<h2>{t("details.checks")}</h2>
			<ChecksList report={report} view={view} />
			<ErrorsList report={report} view={view} />
			<div class="no-print">
				<h2>{t("details.yourself")}</h2>
				<ol class="lines">
					<li>{t("yourself.file")}</li>
					<li>
						<a href={view.href("/")}>{t("yourself.here")}</a>
					</li>
					<li>{t("yourself.paper")}</li>
				</ol>
			</div>
			{signatures.length === 0 ? null : <h2>{t("details.proof")}</h2>}
			{signatures.map((signature) => (
				<Signature signature={signature} view={view} />
			))}
			{didDocument === undefined ? null : (
				<dl class="no-print">
					<Fact label={t("details.didDocument")}>
						<AddressLink address={didDocument} site={view.site} />
					</Fact>
				</dl>
			)}
		</details>
	);
}

function Signature({ signature, view }: { readonly signature: SignatureFacts; readonly view: View }) {
	const { suite, method, value, created } = signature;
	return (
		<dl class="technical">
			<Fact label={view.t("details.suite")}>
				<SignedText text={suite} />
			</Fact>
			<Fact label={view.t("details.created")}>{created === undefined ? null : <SignedText text={created} />}</Fact>
			<Fact label={view.t("details.method")}>
				<SignedText text={method} />
			</Fact>
			<Fact label={view.t("details.value")}>
				<SignedText text={value} />
			</Fact>
		</dl>
	);
}
