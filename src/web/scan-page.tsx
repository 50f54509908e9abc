import { createView } from "./create-view.ts";
import { DeviceLine } from "./device-line.tsx";
import { FilePicker } from "./file-picker.tsx";
import { renderPage } from "./page.tsx";
import type { PageRequest, View } from "./view.ts";

/** `GET /scan`: the code on paper, read by the camera or from a photo. What the script shows is hidden until it is there. */
export function scanPage(request: PageRequest): string {
	const view = createView(request);
	const { t } = view;
	return renderPage({
		view,
		title: t("scan.title"),
		address: "/scan",
		judge: "scan",
		children: (
			<>
				<section class="card compare">
					<h1>{t("scan.title")}</h1>
					<p>{t("scan.lead")}</p>
					{view.script === undefined ? <WithoutScript view={view} /> : <Scanner view={view} />}
				</section>
				<section class="card">
					<p>{t("cert.checkDomain", { domain: view.host })}</p>
					<p>
						<a href={view.href("/")}>{t("scan.otherWays")}</a>
					</p>
				</section>
			</>
		),
	});
}

function Scanner({ view }: { readonly view: View }) {
	const { t } = view;
	return (
		<>
			<noscript>
				<WithoutScript view={view} />
			</noscript>
			<DeviceLine view={view} />
			<div id="scanner" hidden>
				<div class="viewer" hidden>
					<video muted playsinline aria-label={t("scan.viewer")} />
				</div>
				<div class="actions">
					<button class="button" type="button" data-start="">
						{t("scan.start")}
					</button>
					<button class="button quiet" type="button" data-stop="" hidden>
						{t("scan.stop")}
					</button>
				</div>
				<label for="photo">{t("scan.photo")}</label>
				<FilePicker words={t("scan.choose")}>
					<input id="photo" type="file" required accept="image/*" />
				</FilePicker>
			</div>
			<div id="codes" />
		</>
	);
}

/** A phone's own camera opens the address in the code; that works everywhere. */
function WithoutScript({ view }: { readonly view: View }) {
	return <p class="caution">{view.t("scan.withoutScript", { domain: view.host })}</p>;
}
