/** Colours, type and the frame of every page. Contrast is at least 4.5 : 1 in both schemes. */
export const base = `
:root {
	color-scheme: light dark;
	--paper: #f6f4ee;
	--card: #ffffff;
	--line: #dcd7c8;
	--text: #1b2733;
	--soft: #4f5b68;
	--ink: #12355b;
	--ink-end: #0c2642;
	--on-ink: #ffffff;
	--gold: #b08a35;
	--link: #12467f;
	--note: #fdf3d7;
	--on-note: #3d2c00;
	--good: #1c6b41;
	--bad: #a1262b;
	--shade: 0 1px 2px rgb(18 53 91 / .06), 0 6px 20px rgb(18 53 91 / .07);
	--sans: "Noto Sans", "Noto Sans SC", "Sans stand-in", system-ui, sans-serif;
	--serif: "Noto Serif", "Noto Sans SC", "Serif stand-in", Georgia, serif;
	--mono: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace;
	--gap: 1rem;
	--action: #12355b;
	--action-over: #1d4a7b;
}
@media (prefers-color-scheme: dark) {
	:root {
		--paper: #0e1620;
		--card: #16212e;
		--line: #2d3b4b;
		--text: #e9edf1;
		--soft: #aab6c3;
		--ink: #0b2340;
		--ink-end: #081a30;
		--on-ink: #ffffff;
		--gold: #cda64f;
		--link: #9cc4f2;
		--note: #3a2f12;
		--on-note: #f8e7b8;
		--good: #74cf9c;
		--bad: #f3a0a0;
		--shade: 0 0 0 transparent;
		--action: #2b64a8;
		--action-over: #3a76bd;
	}
}
/* Where the answer is still to be made on the device, the fonts wait for it: on a slow network they would be in its way. */
@media (scripting: enabled) {
	.waits {
		--sans: "Sans stand-in", system-ui, sans-serif;
		--serif: "Serif stand-in", Georgia, serif;
	}
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
	margin: 0;
	background: var(--paper);
	color: var(--text);
	font: 1rem/1.55 var(--sans);
	overflow-wrap: anywhere;
}
h1, h2, h3, p, dl, dd, ul, ol { margin: 0; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
p, li, dd { text-wrap: pretty; }
h1 { font: 600 1.6rem/1.22 var(--serif); }
h2 { font-size: 1.02rem; color: var(--soft); font-weight: 600; }
h3 { font-size: 1rem; margin: 1.4rem 0 .5rem; }
b, strong { font-weight: 600; }
a { color: var(--link); text-underline-offset: .18em; }
a:hover { text-decoration-thickness: 2px; }
code { font-family: var(--mono); font-size: .88em; }
:focus-visible { outline: 3px solid var(--gold); outline-offset: 3px; border-radius: 3px; }
/* A headline that is read out when it comes is no control. */
h1[tabindex="-1"]:focus-visible { outline: none; }
.skip { position: absolute; left: -100vw; top: 0; padding: .8rem 1rem; background: var(--card); z-index: 1; }
.skip:focus { left: 0; }
/* The band of keys below it is the meander of Mongolian seals and doors. */
.top {
	display: flex;
	flex-wrap: wrap;
	align-items: center;
	justify-content: space-between;
	gap: 0 1.5rem;
	padding: .6rem var(--side) calc(.6rem + 11px);
	background: var(--ink) url(MEANDER) repeat-x left bottom;
	color: var(--on-ink);
}
body { --side: max(1rem, calc((100% - var(--measure)) / 2)); --measure: 44rem; }
.top :focus-visible { outline-color: #f2d58b; }
.brand { display: flex; align-items: center; gap: .75rem; min-height: 48px; color: inherit; text-decoration: none; }
.brand b { display: block; font: 600 1.3rem/1.2 var(--serif); letter-spacing: .02em; }
.brand small { display: block; font-size: .82rem; line-height: 1.3; opacity: .92; }
.ulzii { width: 1.7rem; height: 2.4rem; flex: none; color: #e3c069; }
.languages { display: flex; flex-wrap: wrap; margin: 0 -.6rem; }
.languages a {
	display: inline-flex;
	align-items: center;
	min-height: 48px;
	padding: 0 .6rem;
	color: inherit;
	font-size: .95rem;
	text-decoration: none;
}
.languages a:hover { text-decoration: underline; }
.languages a[aria-current] { font-weight: 700; text-decoration: underline; text-decoration-color: #e3c069; text-decoration-thickness: 3px; text-underline-offset: .45em; }
main, .columns, .beside { display: grid; gap: var(--gap); align-content: start; }
main { padding: 1rem var(--side) 2rem; }
main > *, .columns > *, .beside > * { min-width: 0; }
footer { padding: 1rem var(--side) 2.5rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .95rem; }
footer nav { display: flex; flex-wrap: wrap; gap: 0 1.75rem; margin-top: .5rem; }
footer nav a { display: inline-flex; align-items: center; min-height: 48px; }
.own-address { display: grid; grid-template-columns: auto 1fr; gap: .2rem .8rem; align-items: start; }
.own-address svg { grid-row: span 2; width: 1.7rem; height: 1.7rem; fill: none; stroke: var(--gold); stroke-width: 1.6; stroke-linejoin: round; }
.own-address b { color: var(--text); font-size: 1.05rem; }
@media (min-width: 48rem) {
	body { --gap: 1.25rem; }
	main { padding-top: 1.75rem; }
	h1 { font-size: 1.9rem; }
}
@media (min-width: 66rem) {
	body { --measure: 64rem; }
	.columns { grid-template-columns: minmax(0, 1.7fr) minmax(0, 1fr); align-items: start; }
}
`;
