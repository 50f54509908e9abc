import { hasForeignLetters } from "../core/look-alikes/look-alikes.ts";
import { namedHost, readableHost } from "../core/look-alikes/named-host.ts";
import type { ShownCertificate } from "../app/holder/visibility.ts";
import type { CredentialSummary } from "../core/report.ts";
import { Fact } from "./fact.tsx";
import { SignedText, visibleText } from "./signed-text.tsx";
import { TranslatedText } from "./translated-text.tsx";
import type { View } from "./view.ts";

interface IssuerCardProps {
	readonly summary: CredentialSummary;
	readonly certificate: ShownCertificate | undefined;
	readonly view: View;
}

/**
 * Who issued it: the name in our own register, never the name that a certificate claims without its identifier.
 * Who stands behind the course is told only where a recognised issuer says so, since anybody can claim a great name.
 */
export function IssuerCard({ summary, certificate, view }: IssuerCardProps) {
	const { issuer, coSigners = [] } = summary;
	const { t } = view;
	const host = namedHost(issuer.id);
	return (
		<section class="card">
			<h2>{t("cert.issuedBy")}</h2>
			{issuer.recognised ? (
				<RecognisedIssuer issuer={issuer} certificate={certificate} view={view} />
			) : (
				<UnknownIssuer issuer={issuer} view={view} />
			)}
			<dl>
				<Fact label={t("issuer.host")}>{host === undefined ? null : <Host host={host} view={view} />}</Fact>
				<Fact label={t("issuer.identifier")}>{issuer.recognised ? <Identifier id={issuer.id} /> : null}</Fact>
				{certificate === undefined || !issuer.recognised ? null : <Partners certificate={certificate} view={view} />}
				<Fact label={t("issuer.coSigners")}>
					{coSigners.length === 0 ? null : coSigners.map((id) => <Identifier id={id} />)}
				</Fact>
			</dl>
		</section>
	);
}

interface IssuerNameProps {
	readonly issuer: CredentialSummary["issuer"];
	readonly view: View;
}

function RecognisedIssuer({ certificate, issuer, view }: IssuerNameProps & Pick<IssuerCardProps, "certificate">) {
	return (
		<>
			<p class="issuer">
				<RegisteredName issuer={issuer} certificate={certificate} view={view} />
			</p>
			<p class="hint">{view.t("issuer.recognised")}</p>
		</>
	);
}

/** The identifier first, since that is what signed; the name is no more than what it calls itself (threat 77). */
function UnknownIssuer({ issuer: { id, claimedName }, view }: IssuerNameProps) {
	return (
		<>
			<p class="issuer">
				<Identifier id={id} />
			</p>
			<p class="caution">{view.t("issuer.notRecognised")}</p>
			{claimedName === undefined ? null : (
				<p>
					{view.t("issuer.calls")}{" "}
					<q>
						<SignedText text={claimedName} />
					</q>
				</p>
			)}
		</>
	);
}

/** The register's name; in the reader's language where what is signed is the very same name in English. */
function RegisteredName({
	issuer: { id, registeredName },
	certificate,
	view,
}: IssuerNameProps & Pick<IssuerCardProps, "certificate">) {
	const signed = certificate?.issuer;
	if (signed !== undefined && signed.id === id && signed.name.en === registeredName) {
		return <TranslatedText texts={signed.name} view={view} />;
	}
	return <SignedText text={registeredName ?? id} />;
}

/** As it is written; what punycode stands for is told beside it. */
function Host({ host, view }: { readonly host: string; readonly view: View }) {
	return (
		<>
			<SignedText text={host} />
			{hasForeignLetters(host) ? (
				<span class="aside">
					<bdi>{view.t("issuer.hostReads", { host: visibleText(readableHost(host)) })}</bdi>
				</span>
			) : null}
		</>
	);
}

function Identifier({ id }: { readonly id: string }) {
	return (
		<code>
			<SignedText text={id} />
		</code>
	);
}

function Partners({ certificate, view }: { readonly certificate: ShownCertificate; readonly view: View }) {
	const { programmeOwner, contentPartners } = certificate;
	return (
		<>
			<Fact label={view.t("issuer.programmeOwner")}>
				<TranslatedText texts={programmeOwner.name} view={view} />
			</Fact>
			<Fact label={view.t("cert.contentPartner")}>
				{contentPartners.length === 0
					? null
					: contentPartners.map((name, index) => [
							index === 0 ? null : view.t("list.between"),
							<TranslatedText texts={name} view={view} />,
						])}
			</Fact>
		</>
	);
}
