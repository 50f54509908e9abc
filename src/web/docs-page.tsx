import { renderToString } from "hono/jsx/dom/server";
import { mark } from "./assets.ts";

/** Starts Swagger UI on our own description of the API; served as /docs/start.js. */
export const docsStartScript = `SwaggerUIBundle({
	url: "/openapi.json",
	dom_id: "#api",
	deepLinking: true,
	validatorUrl: null,
});
`;

/** `GET /docs`: the API page, for programmers, in English. Works under `docsPolicy` and asks no other host. */
export function docsPage(): string {
	return `<!doctype html>\n${renderToString(<Docs />)}\n`;
}

function Docs() {
	return (
		<html lang="en">
			<head>
				<meta charset="utf-8" />
				<title>Tamga API</title>
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<link rel="icon" href={mark.path} type={mark.mediaType} />
				<link rel="stylesheet" href="/docs/swagger-ui.css" />
			</head>
			<body>
				<main id="api">
					<p>
						This page needs JavaScript. The description of the API itself is at{" "}
						<a href="/openapi.json">/openapi.json</a>.
					</p>
				</main>
				<script src="/docs/swagger-ui-bundle.js" />
				<script src="/docs/start.js" />
			</body>
		</html>
	);
}
