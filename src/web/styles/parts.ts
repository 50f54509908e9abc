/** Cards, facts and lists. */
export const parts = `
.card { background: var(--card); border: 1px solid var(--line); border-radius: 4px; padding: 1.1rem; box-shadow: var(--shade); }
.card > p { margin-top: .6rem; }
.card > :is(p, dl):first-child { margin-top: 0; }
.card > dl:first-child > :first-child { border: 0; padding-top: 0; }
.hint { color: var(--soft); font-size: .95rem; }
.device { min-height: 1.55em; color: var(--soft); }
@media (max-width: 33.99rem) { .device { min-height: 3.1em; } }
form .device { min-height: 0; }
@media (scripting: none) { .device { display: none; } }
.caution { font-weight: 600; }
.judges .without-judge { display: none; }
.aside { display: block; color: var(--soft); font-size: .95rem; }
.holder { margin-top: .4rem; }
.name { display: block; font: 600 clamp(1.6rem, 7.6vw, 2.6rem)/1.2 var(--serif); color: var(--name); }
.name + .name { font-size: clamp(1.2rem, 5.4vw, 1.6rem); color: var(--text); margin-top: .2rem; }
.issuer { font: 600 1.15rem/1.35 var(--serif); color: var(--text); }
.issuer code { font-size: .85em; }
/* As a sheet of the paper itself: a fine double frame and the knot. Below any verdict but the green one it is plain. */
.compare { --name: #12355b; position: relative; border-color: var(--gold); outline: 1px solid var(--gold); outline-offset: -6px; padding: 1.5rem 1.3rem; }
@media (prefers-color-scheme: dark) { .compare { --name: #f1dfae; } }
.compare > .ulzii { position: absolute; right: 1.5rem; top: 1.5rem; width: 2.6rem; height: 3.7rem; color: var(--gold); opacity: .6; }
.compare > h2, .compare > .holder { padding-right: 3.6rem; }
.verdict:not(.valid) ~ .columns .compare { --name: inherit; border-color: var(--line); outline: none; }
.verdict:not(.valid) ~ .columns .compare > .ulzii { display: none; }
.compare .course { font: 600 1.15rem/1.35 var(--serif); }
.escape { font: 600 .72em/1 ui-monospace, Menlo, Consolas, monospace; background: var(--note); color: var(--on-note); border: 1px solid currentColor; border-radius: 3px; padding: .1em .25em; margin: 0 .1em; white-space: nowrap; }
.differences [data-page] { margin-top: 1rem; }
.differences [data-page] > p { margin-top: .6rem; }
.differences canvas { display: block; max-width: 100%; height: auto; margin-top: .6rem; border: 1px solid var(--line); }
.number { font-family: var(--mono); letter-spacing: .04em; white-space: nowrap; }
main > h2 { margin-top: .5rem; }
.plain p { margin-top: .7rem; }
.card h3 { margin: 0; }
.evidence h2 { margin: 1.4rem 0 .5rem; font-size: 1rem; color: inherit; }
dl { margin-top: .9rem; display: grid; }
.beside .fact { display: block; }
.fact { padding: .55rem 0; border-top: 1px solid var(--line); }
dt { color: var(--soft); font-size: .92rem; }
.lines { padding-left: 1.15rem; display: grid; gap: .45rem; margin-top: .6rem; }
dd .lines { margin-top: 0; }
.card > [data-retry] { margin-top: 1rem; }
.technical dd { font-family: var(--mono); font-size: .85rem; word-break: break-all; }
.actions { display: flex; flex-wrap: wrap; gap: .75rem; }
.beside .actions .button { flex: 1 1 auto; }
@media (max-width: 33.99rem) { .card .actions .button { width: 100%; } }
.button {
	display: inline-flex;
	align-items: center;
	justify-content: center;
	min-height: 48px;
	padding: .6rem 1.3rem;
	border: 2px solid var(--action);
	border-radius: 4px;
	background: var(--action);
	color: #ffffff;
	font: inherit;
	font-weight: 600;
	text-align: center;
	text-decoration: none;
	cursor: pointer;
}
.button:hover { background: var(--action-over); border-color: var(--action-over); }
.button.quiet { background: transparent; color: var(--link); border-color: currentColor; }
.button.quiet:hover { text-decoration: underline; }
summary { min-height: 48px; margin: -1.1rem; padding: .75rem 1.1rem; display: flex; align-items: center; gap: .7rem; font-weight: 600; cursor: pointer; border-radius: 4px; list-style: none; }
summary::-webkit-details-marker { display: none; }
summary::before { content: ""; flex: none; width: .55rem; height: .55rem; border: solid var(--gold); border-width: 0 3px 3px 0; transform: rotate(-45deg); }
details[open] > summary { margin-bottom: 0; }
details[open] > summary::before { transform: rotate(45deg); }
.checks { list-style: none; padding: 0; display: grid; }
.checks li { display: flex; gap: .8rem; padding: .6rem 0; border-top: 1px solid var(--line); }
.checks li > div { min-width: 0; }
.checks summary { margin: 0; padding: 0; }
.outcome { color: var(--soft); font-size: .92rem; margin-left: .3rem; }
.outcome-icon { width: 1.2rem; height: 1.2rem; margin-top: .2rem; flex: none; fill: none; stroke: var(--soft); stroke-width: 2.6; stroke-linecap: round; stroke-linejoin: round; }
.outcome-icon.pass { stroke: var(--good); }
.outcome-icon.fail { stroke: var(--bad); }
.warnings { list-style: none; padding: 0; display: grid; gap: .6rem; }
.warnings li { background: var(--note); color: var(--on-note); border-left: 5px solid var(--gold); border-radius: 6px; padding: .8rem 1rem; font-weight: 600; }
@media (min-width: 34rem) {
	.card { padding: 1.4rem 1.6rem; }
	.compare { padding: 2rem 2.2rem; }
	summary { margin: -1.4rem -1.6rem; padding: .9rem 1.6rem; }
	.fact { display: grid; grid-template-columns: 12.5rem 1fr; gap: 1rem; }
	dt { padding-top: .1rem; }
}
`;
