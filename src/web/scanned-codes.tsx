import type { ScannedCode } from "./scanned-code.ts";
import { SignedText } from "./signed-text.tsx";
import { safeHref } from "./site.ts";
import type { View } from "./view.ts";

interface ScannedCodesProps {
	readonly codes: readonly ScannedCode[];
	readonly view: View;
}

/** What was read and is not opened by itself, each with the one thing to do about it. */
export function ScannedCodes({ codes, view }: ScannedCodesProps) {
	return (
		<ul class="codes">
			{codes.map((code) => (
				<li>
					<OneCode code={code} view={view} />
				</li>
			))}
		</ul>
	);
}

/** The page of a certificate of ours, with what the code carries behind `#`. */
export function certificateAddress({ id, payload }: Extract<ScannedCode, { kind: "own" }>, view: View): string {
	return view.href(`/c/${id}`) + (payload === undefined ? "" : `#${payload}`);
}

function OneCode({ code, view }: { readonly code: ScannedCode; readonly view: View }) {
	if (code.kind === "other") return <p>{view.t("scan.notCertificate")}</p>;
	if (code.kind === "elsewhere") return <Elsewhere code={code} view={view} />;
	return (
		<a class="button" href={certificateAddress(code, view)}>
			{view.t("scan.openCertificate", { id: code.id.slice(-6) })}
		</a>
	);
}

interface ElsewhereProps {
	readonly code: Extract<ScannedCode, { kind: "elsewhere" }>;
	readonly view: View;
}

function Elsewhere({ code: { host, address, posesAs }, view }: ElsewhereProps) {
	const href = safeHref(address, view.site);
	return (
		<>
			<p>{view.t("scan.elsewhere")}</p>
			<p class="foreign-host">
				<SignedText text={host} />
			</p>
			{posesAs.map((own) => (
				<p class="caution">{view.t("scan.lookAlike", { own })}</p>
			))}
			{href === undefined || posesAs.length > 0 ? null : (
				<p>
					<a href={href} rel="noopener noreferrer nofollow">
						{view.t("scan.openElsewhere", { host })}
					</a>
				</p>
			)}
		</>
	);
}
