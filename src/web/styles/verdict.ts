/** The band. Colour is the third way of saying it, after the words and the outline of the sign. */
export const verdict = `
.verdict { display: grid; grid-template-columns: auto 1fr; column-gap: .9rem; align-items: center; padding: 1.1rem; border-radius: 10px; background: var(--band); color: var(--on-band); border: 2px solid var(--band-edge, var(--band)); }
.verdict.valid { --band: #17623a; --on-band: #ffffff; }
.verdict.invalid { --band: #9b2226; --on-band: #ffffff; }
.verdict.undetermined, .verdict.unrecognised { --band: #f5cf6b; --on-band: #2e2200; --band-edge: #c99a25; }
/* On a phone the words below the label take the whole width. */
.verdict > div { display: contents; }
.verdict > div > :not(.verdict-label) { grid-column: 1 / -1; }
.verdict p { margin-top: .5rem; }
.verdict h1, .verdict h2 { margin-top: .5rem; }
@media (min-width: 34rem) { .verdict h1, .verdict h2 { margin-top: .15rem; } }
.verdict h1 { font-size: clamp(1.3rem, 5.4vw, 1.7rem); }
.verdict h2 { color: inherit; font-size: 1.15rem; }
.verdict .verdict-label { margin: 0; font-size: .95rem; font-weight: 700; letter-spacing: .04em; text-transform: uppercase; }
.verdict .checked-at { font-size: .92rem; }
.verdict-icon { width: 2.75rem; height: 2.75rem; fill: none; stroke-linejoin: round; }
.verdict-icon .outline { fill: var(--on-band); }
.verdict-icon .sign { stroke: var(--band); stroke-width: 5; stroke-linecap: round; }
@media (min-width: 34rem) {
	.verdict { padding: 1.5rem 1.6rem; column-gap: 1.5rem; align-items: start; }
	.verdict > div { display: block; min-width: 0; }
	.verdict-icon { width: 4rem; height: 4rem; margin-top: .15rem; }
}
@media (forced-colors: active) {
	.verdict-icon .outline { fill: CanvasText; }
	.verdict-icon .sign { stroke: Canvas; }
}
`;
