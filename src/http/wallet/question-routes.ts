import { Hono } from "hono";
import type { AskedQuestion, SessionState } from "../../app/wallet/sessions.ts";
import { TamgaError } from "../../core/errors.ts";
import { askPage } from "../../web/wallet/ask-page.tsx";
import { answerPage } from "../../web/wallet/answer-page.tsx";
import { questionPage } from "../../web/wallet/question-page.tsx";
import { notFoundPage } from "../../web/not-found-page.tsx";
import { noTraces } from "../headers.ts";
import { limited } from "../lanes.ts";
import { prefersHtml } from "../negotiate.ts";
import { pageRequest } from "../page-request.ts";
import type { AppContext, AppEnv, RouteDeps, Routes } from "../route-deps.ts";
import { readForm } from "./issuing-routes.ts";
import { walletAnswer } from "./wallet-answer.ts";

/** Bytes; a credential, its disclosures and what wallets wrap around. */
const longestAnswer = 256 * 1024;
/** In seconds: how often a page looks whether a wallet has answered. */
const lookAgain = 3;

/** OpenID4VP 1.0: somebody asks a wallet for a certificate, the wallet answers, and the page shows the verdict. */
export function questionRoutes(deps: RouteDeps): Routes {
	const { services, options, lanes } = deps;
	const { wallets } = services;
	const routes: Routes = new Hono<AppEnv>();
	routes.get("/verify", (c) => {
		c.header("Vary", "Accept-Language");
		c.header("Cache-Control", "no-cache");
		return c.html(askPage(pageRequest(c, options)));
	});
	routes.post("/verify/wallet", limited(lanes.documents, options), async (c) => {
		noTraces(c);
		const asked = await wallets.ask();
		const language = c.req.query("lang");
		const path = `/verify/wallet/${asked.session}${language === undefined ? "" : `?lang=${encodeURIComponent(language)}`}`;
		return prefersHtml(c) ? c.redirect(path, 303) : c.json(described(asked, options.baseUrl), 201);
	});
	routes.get("/verify/wallet/:session", async (c) => {
		noTraces(c);
		const state = await wallets.session(c.req.param("session"));
		return prefersHtml(c) ? sessionPage(deps, c, state) : sessionJson(c, state);
	});
	routes.get("/wallet/questions/:question", limited(lanes.certificates, options), async (c) => {
		const question = await wallets.question(c.req.param("question"));
		if (question === undefined) throw new TamgaError("NOT_FOUND");
		return c.body(question, 200, { "Content-Type": "application/oauth-authz-req+jwt", "Cache-Control": "no-store" });
	});
	routes.post("/wallet/questions/:question", limited(lanes.documents, options), (c) =>
		walletAnswer(c, "invalid_request", async () =>
			wallets.answer(c.req.param("question") ?? "", await readForm(c, longestAnswer)),
		),
	);
	return routes;
}

function described({ session, link, expiresAt }: AskedQuestion, baseUrl: string) {
	return { session: `${baseUrl}/verify/wallet/${session}`, link, expiresAt: expiresAt.toISOString() };
}

function sessionPage({ options }: RouteDeps, c: AppContext, state: SessionState | undefined): Response {
	const request = pageRequest(c, options);
	if (state === undefined) return c.html(notFoundPage({ ...request, what: "page" }), 404);
	if (state.state !== "waiting") return c.html(answerPage({ ...request, answer: state }));
	// Without a script, and without an element in the page that would move a reader who is elsewhere in it.
	c.header("Refresh", String(lookAgain));
	return c.html(questionPage({ ...request, ...state }));
}

function sessionJson(c: AppContext, state: SessionState | undefined): Response {
	if (state === undefined) throw new TamgaError("NOT_FOUND");
	if (state.state !== "waiting") return c.json(state);
	const { link, expiresAt } = state;
	return c.json({ state: "waiting", link, expiresAt: expiresAt.toISOString() });
}
