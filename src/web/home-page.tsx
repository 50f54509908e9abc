import type { Child } from "hono/jsx";
import type { IssuerProfile } from "../core/issuer-profile.ts";
import { createView } from "./create-view.ts";
import { DeviceLine } from "./device-line.tsx";
import { FilePicker } from "./file-picker.tsx";
import { NumberForm } from "./number-form.tsx";
import { renderPage } from "./page.tsx";
import { TranslatedText } from "./translated-text.tsx";
import { Ulzii } from "./ulzii.tsx";
import type { PageRequest, View } from "./view.ts";

export interface HomePage extends PageRequest {
	/** Who issues certificates here. */
	readonly issuers: readonly IssuerProfile[];
}

/** `GET /`: one thing to do, and two other ways for those who have no file. Plain forms, no script. */
export function homePage({ issuers, ...request }: HomePage): string {
	const view = createView(request);
	const { t } = view;
	return renderPage({
		view,
		title: t("verify.page"),
		address: "/",
		judge: "home",
		children: (
			<>
				<section class="hero">
					<Ulzii />
					<h1>{t("home.title")}</h1>
					<p>{t("home.lead")}</p>
					<FileForm view={view} />
					<p class="or">
						<a class="button quiet" href={view.href("/scan")}>
							{t("home.scanCode")}
						</a>
					</p>
				</section>
				<div class="columns">
					<section class="card">
						<h2>{t("home.number")}</h2>
						<NumberForm view={view} />
						<p class="hint">{t("home.scan", { domain: view.host })}</p>
						<p>
							<a href={view.href("/verify")}>{t("wallet.ask.title")}</a>
						</p>
					</section>
					<Issuers issuers={issuers} view={view} />
				</div>
				<details class="card">
					<summary>{t("home.paste")}</summary>
					<PasteForm view={view} />
				</details>
				<div id="kept" />
			</>
		),
	});
}

function FileForm({ view }: { readonly view: View }) {
	const { t } = view;
	return (
		<VerifyForm view={view}>
			<label for="file">{t("home.file")}</label>
			<p id="drop" class="hint">
				{t("home.drop")}
			</p>
			<FilePicker words={t("home.choose")}>
				<input
					id="file"
					name="file"
					type="file"
					required
					accept=".pdf,.json,.jsonld,.png,.svg,application/pdf,application/json,image/png,image/svg+xml"
					aria-describedby="drop honest"
				/>
			</FilePicker>
			<button class="button" type="submit">
				{t("home.check")}
			</button>
			<WhereTheFileGoes view={view} />
		</VerifyForm>
	);
}

/** Both sentences stand in one place; the one that is true is shown. */
function WhereTheFileGoes({ view: { t, script } }: { readonly view: View }) {
	return (
		<p id="honest" class="hint swap">
			<span>{t("home.honest")}</span>
			{script === undefined ? null : <span>{t("home.honestDevice")}</span>}
		</p>
	);
}

function PasteForm({ view }: { readonly view: View }) {
	const { t } = view;
	return (
		<VerifyForm view={view}>
			<label for="credential">{t("home.pasteLabel")}</label>
			<textarea id="credential" name="credential" required spellcheck={false} autocomplete="off" />
			<button class="button quiet" type="submit">
				{t("home.pasteCheck")}
			</button>
		</VerifyForm>
	);
}

/** The language goes along in the address, so that the answer comes in the same one. */
function VerifyForm({ view, children }: { readonly view: View; readonly children: Child }) {
	return (
		<form method="post" action={view.href("/verify")} enctype="multipart/form-data">
			{children}
			<DeviceLine view={view} />
			<SendInstead view={view} />
		</form>
	);
}

/** Shown when the device could not do it: the one way in which a file leaves it. */
function SendInstead({ view: { script, t } }: { readonly view: View }) {
	if (script === undefined) return null;
	return (
		<button class="button quiet" type="submit" data-send="" hidden>
			{t("home.sendInstead")}
		</button>
	);
}

function Issuers({ issuers, view }: { readonly issuers: readonly IssuerProfile[]; readonly view: View }) {
	if (issuers.length === 0) return null;
	return (
		<section class="card">
			<h2>{view.t("home.issuers")}</h2>
			<ul class="lines">
				{issuers.map(({ name }) => (
					<li>
						<TranslatedText texts={name} view={view} />
					</li>
				))}
			</ul>
		</section>
	);
}
