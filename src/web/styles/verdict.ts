/** The band. Colour is the third way of saying it, after the words and the outline of the sign. */
export const verdict = `
.verdict {
	position: relative;
	overflow: hidden;
	display: grid;
	grid-template-columns: auto 1fr;
	column-gap: 1rem;
	align-items: center;
	padding: 1.3rem 1.2rem 1.2rem;
	border-radius: 4px;
	background: var(--band);
	color: var(--on-band);
	border: 2px solid var(--band-edge, var(--band));
	box-shadow: var(--shade), inset 0 0 0 4px var(--band), inset 0 0 0 5px var(--band-line);
}
.verdict.valid { --band: #14573a; --on-band: #ffffff; --band-line: #d9b95f; }
.verdict.invalid { --band: #8f1d22; --on-band: #ffffff; --band-line: #e8b4b0; }
.verdict.undetermined, .verdict.unrecognised { --band: #f5cf6b; --on-band: #2e2200; --band-edge: #c99a25; --band-line: #8a6410; }
/* On a phone the words below the label take the whole width. */
.verdict > div { display: contents; }
.verdict > div > :not(.verdict-label) { grid-column: 1 / -1; }
.verdict p { margin-top: .6rem; max-width: 44rem; }
.verdict h1, .verdict h2 { margin-top: .7rem; }
.verdict h1 { font-size: clamp(1.5rem, 6.4vw, 2.2rem); line-height: 1.2; }
.verdict h2 { color: inherit; font: 600 1.25rem/1.25 var(--serif); }
.verdict .verdict-label { margin: 0; font-size: .92rem; font-weight: 600; letter-spacing: .1em; text-transform: uppercase; }
.verdict .checked-at { max-width: none; padding-top: .6rem; border-top: 1px solid var(--band-line); font-size: .92rem; }
.verdict-icon { width: 3.4rem; height: 3.4rem; fill: none; stroke-linejoin: round; }
.verdict-icon .outline { fill: var(--on-band); }
.verdict-icon .sign { stroke: var(--band); stroke-width: 5; stroke-linecap: round; }
@media (min-width: 34rem) {
	.verdict { padding: 2rem 2.2rem 1.6rem; column-gap: 2rem; align-items: start; }
	.verdict > div { display: block; min-width: 0; }
	.verdict h1, .verdict h2 { margin-top: .3rem; }
	.verdict-icon { width: 5.6rem; height: 5.6rem; }
	.verdict[role] .checked-at { margin-top: 1.1rem; }
}
@media (forced-colors: active) {
	.verdict-icon .outline { fill: CanvasText; }
	.verdict-icon .sign { stroke: Canvas; }
}
`;
