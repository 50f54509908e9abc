/** The start page's three ways to ask. */
export const forms = `
.hero h1 { font-size: clamp(1.6rem, 7.5vw, 2.1rem); }
.hero > p { margin-top: .5rem; font-size: 1.08rem; }
/* The mark as a watermark, where there is room for it. */
.hero { position: relative; overflow: hidden; }
.hero > .ulzii { display: none; }
@media (min-width: 48rem) {
	.hero > .ulzii { display: block; position: absolute; right: 1.6rem; top: 1.4rem; width: 4.2rem; height: 6rem; color: var(--gold); opacity: .55; }
	.hero > h1, .hero > p { padding-right: 6.5rem; }
}
form { display: grid; gap: .9rem; margin-top: 1rem; justify-items: start; }
label { font-weight: 600; }
input, textarea { font: inherit; color: inherit; background: var(--paper); border: 2px solid var(--soft); border-radius: 8px; padding: .7rem .8rem; width: 100%; min-height: 48px; }
textarea { min-height: 9rem; font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; font-size: .9rem; }
input[type="file"] { padding: 2rem 1rem; border-style: dashed; border-color: var(--gold); cursor: pointer; }
input[type="file"]::file-selector-button { font: inherit; font-weight: 600; min-height: 44px; padding: .4rem 1rem; margin-right: 1rem; border: 2px solid currentColor; border-radius: 8px; background: var(--card); color: var(--link); cursor: pointer; }
.typed { max-width: 22rem; font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; letter-spacing: .06em; }
/* Two sentences in one place, of which one is true. */
.swap { display: grid; }
.swap > span { grid-area: 1 / 1; }
.swap > span + span, .judges .swap > span:first-child:not(:last-child) { visibility: hidden; }
.judges .swap > span + span { visibility: visible; }
form .button[hidden], .actions .button[hidden] { display: none; }
.or { margin-top: .9rem; }
@media (max-width: 33.99rem) { .or .button { width: 100%; } }
/* The camera's picture, and what it found. */
#scanner { display: grid; gap: .9rem; margin-top: 1rem; }
#scanner[hidden], .viewer[hidden] { display: none; }
.viewer { background: #000; border-radius: 8px; overflow: hidden; }
.viewer video { display: block; width: 100%; max-height: 60vh; object-fit: contain; }
.codes { list-style: none; padding: 0; display: grid; gap: 1rem; margin-top: .9rem; }
.codes li { border-top: 1px solid var(--line); padding-top: .9rem; }
.foreign-host { font-size: 1.15rem; font-weight: 700; }
form .button { min-width: 12rem; }
@media (max-width: 33.99rem) { form .button { width: 100%; } }
`;
