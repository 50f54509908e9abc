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
	--on-ink: #ffffff;
	--gold: #b08a35;
	--link: #12467f;
	--note: #fdf3d7;
	--on-note: #3d2c00;
	--good: #1c6b41;
	--bad: #a1262b;
}
@media (prefers-color-scheme: dark) {
	:root {
		--paper: #0e1620;
		--card: #16212e;
		--line: #2d3b4b;
		--text: #e9edf1;
		--soft: #aab6c3;
		--ink: #0b2340;
		--on-ink: #ffffff;
		--gold: #cda64f;
		--link: #9cc4f2;
		--note: #3a2f12;
		--on-note: #f8e7b8;
		--good: #74cf9c;
		--bad: #f3a0a0;
	}
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
	margin: 0;
	background: var(--paper);
	color: var(--text);
	font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif;
	overflow-wrap: anywhere;
}
h1, h2, h3, p, dl, dd, ul, ol { margin: 0; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: 1.5rem; }
h2 { font-size: 1.06rem; color: var(--soft); font-weight: 600; }
h3 { font-size: 1rem; margin: 1.4rem 0 .5rem; }
a { color: var(--link); text-underline-offset: .18em; }
a:hover { text-decoration-thickness: 2px; }
code { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; font-size: .88em; }
:focus-visible { outline: 3px solid var(--gold); outline-offset: 3px; border-radius: 3px; }
.skip { position: absolute; left: -100vw; top: 0; padding: .8rem 1rem; background: var(--card); z-index: 1; }
.skip:focus { left: 0; }
.top {
	display: flex;
	flex-wrap: wrap;
	align-items: center;
	justify-content: space-between;
	gap: 0 1.5rem;
	padding: .6rem max(1rem, calc((100% - 46rem) / 2 + 1rem));
	background: var(--ink);
	color: var(--on-ink);
	border-bottom: 3px solid var(--gold);
}
.top :focus-visible { outline-color: #f2d58b; }
.brand { display: flex; align-items: center; gap: .75rem; min-height: 48px; color: inherit; text-decoration: none; }
.brand b { display: block; font-size: 1.15rem; letter-spacing: .02em; line-height: 1.2; }
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
main { max-width: 46rem; margin: 0 auto; padding: 1rem; display: grid; gap: 1rem; }
main > * { min-width: 0; }
footer { max-width: 46rem; margin: 0 auto; padding: .5rem 1rem 2.5rem; color: var(--soft); font-size: .95rem; }
footer nav { display: flex; flex-wrap: wrap; gap: 0 1.5rem; border-top: 1px solid var(--line); padding-top: .5rem; }
footer nav a { display: inline-flex; align-items: center; min-height: 48px; }
@media (min-width: 48rem) {
	main { padding: 1.75rem 1rem; gap: 1.25rem; }
	h1 { font-size: 1.8rem; }
}
`;
