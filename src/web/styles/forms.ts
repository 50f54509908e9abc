/** The start page's three ways to ask. */
export const forms = `
/* The head of the start page goes on in ink; the one thing to do stands on it like a sheet on a desk. */
.hero { --inset: 1rem; position: relative; overflow: hidden; margin: -1rem calc(-1 * var(--inset)) 0; padding: 1.8rem var(--inset); background: linear-gradient(var(--ink), var(--ink-end)); color: var(--on-ink); }
.hero h1 { font-size: clamp(1.75rem, 8vw, 2.7rem); }
.hero > p { margin-top: .6rem; font-size: 1.1rem; max-width: 34rem; }
.hero > .ulzii { position: absolute; left: -3rem; bottom: -8rem; width: 19rem; height: 27rem; color: #ffffff; opacity: .06; }
.hero form { margin-top: 1.4rem; padding: 1.3rem 1.2rem; background: var(--card); color: var(--text); border: 1px solid var(--gold); border-radius: 4px; position: relative; box-shadow: 0 10px 30px rgb(0 0 0 / .25); }
.hero .or { position: relative; margin-top: 1.2rem; }
.hero .or .button { color: var(--on-ink); }
@media (min-width: 46rem) {
	.hero { --inset: 2.2rem; margin: 0; padding-block: 2.4rem; border-radius: 4px; outline: 1px solid var(--gold); outline-offset: -7px; }
	.hero form { padding: 1.8rem; }
}
@media (min-width: 66rem) {
	.hero { display: grid; grid-template: 1fr auto auto auto 1fr / 1fr 1.15fr; column-gap: 3rem; padding-block: 3rem; }
	.hero > h1 { grid-row: 2; }
	.hero > p { grid-row: 3; }
	.hero > .or { grid-row: 4; }
	.hero form { grid-area: 1 / 2 / -1 / 3; margin: 0; }
}
form { display: grid; gap: .9rem; margin-top: 1rem; justify-items: start; }
label { font-weight: 600; }
input, textarea { font: inherit; color: inherit; background: var(--paper); border: 2px solid var(--soft); border-radius: 4px; padding: .7rem .8rem; width: 100%; min-height: 48px; }
textarea { min-height: 9rem; font-family: var(--mono); font-size: .9rem; }
/* The browser's own button speaks the browser's language; ours stands over it until the name of a file does. */
.picker { display: grid; width: 100%; }
.picker > * { grid-area: 1 / 1; }
.picker > input { padding: 2.9rem 1rem; text-align: center; border-style: dashed; border-color: var(--gold); cursor: pointer; }
.picker > span, .picker > :valid + span { display: none; }
@media (forced-colors: none) {
	.picker > span { display: inline-flex; place-self: center; pointer-events: none; background: var(--card); }
	.picker > :invalid { color: transparent; }
	.picker > ::file-selector-button { display: none; }
}
.typed { max-width: 22rem; font-family: var(--mono); letter-spacing: .06em; }
/* Two sentences in one place, of which one is true. */
.swap { display: grid; }
.swap > span { grid-area: 1 / 1; }
.swap > span + span, .judges .swap > span:first-child:not(:last-child) { visibility: hidden; }
.judges .swap > span + span { visibility: visible; }
.judges .without-judge { display: none; }
form .button[hidden], .actions .button[hidden] { display: none; }
.or { margin-top: .9rem; }
@media (max-width: 33.99rem) { .or .button { width: 100%; } }
/* Many files: a table that is wider than a phone. */
.files { min-width: 0; }
.files .actions { margin-top: 1rem; }
.files .actions [hidden] { display: none; }
[data-tools] { margin-top: 1.2rem; padding-top: 1.2rem; border-top: 1px solid var(--line); }
[data-tools] .actions { margin-top: .7rem; }
.files progress, [data-tools] progress { width: 100%; height: .8rem; margin-top: .5rem; accent-color: var(--good); }
.files select { font: inherit; color: inherit; background: var(--paper); border: 2px solid var(--soft); border-radius: 4px; min-height: 48px; padding: 0 .8rem; max-width: 100%; }
.table { overflow-x: auto; margin-top: 1rem; }
.table table { border-collapse: collapse; width: 100%; min-width: 44rem; overflow-wrap: normal; }
.table th, .table td { text-align: left; vertical-align: top; padding: .55rem .9rem .55rem 0; border-top: 1px solid var(--line); }
.table th[scope="row"] { font-weight: 400; overflow-wrap: anywhere; min-width: 7rem; max-width: 16rem; }
.table .aside { font-size: .88rem; }
.mark.valid { color: var(--good); }
.mark.invalid { color: var(--bad); }
/* The camera's picture, and what it found. */
#scanner { display: grid; gap: .9rem; margin-top: 1rem; }
#scanner[hidden], .viewer[hidden] { display: none; }
.viewer { background: #000; border-radius: 4px; overflow: hidden; }
@media (forced-colors: active) { .viewer { border: 2px solid CanvasText; } }
.viewer video { display: block; width: 100%; max-height: 60vh; object-fit: contain; }
.codes { list-style: none; padding: 0; display: grid; gap: 1rem; margin-top: .9rem; }
.codes li { border-top: 1px solid var(--line); padding-top: .9rem; }
.foreign-host { font-size: 1.15rem; font-weight: 700; }
form > .button { min-width: 12rem; }
@media (max-width: 33.99rem) { form > .button { width: 100%; } }
`;
