/** The graduate's own page. */
export const claim = `
.claim-head p { margin-top: .5rem; color: var(--soft); max-width: 46rem; }
.in-force { color: var(--good); font-weight: 600; }
.paper { display: block; margin: .9rem 0; border: 1px solid var(--line); line-height: 0; background: #fff; box-shadow: var(--shade); }
.paper img { width: 100%; height: auto; }
.claim .actions { margin-top: .9rem; }
.claim .hint { margin-top: .9rem; }
.copy { margin-top: .9rem; }
.copy > div { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center; }
.copy input { flex: 1 1 9rem; min-width: 0; width: auto; font-size: .95rem; }
.copy .button[hidden] { display: none; }
.copy [role="status"]:empty { display: none; }
.copy .hint { margin: 0; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.claim fieldset { border: 0; padding: 0; margin: 0; min-width: 0; display: grid; gap: .4rem; }
.claim legend { padding: 0; margin-bottom: .5rem; }
.choice { display: flex; gap: .75rem; align-items: center; min-height: 44px; font-weight: 400; cursor: pointer; }
.choice input { flex: none; width: 1.4rem; min-height: 1.4rem; margin: 0; padding: 0; accent-color: var(--link); }
.field { display: grid; gap: .35rem; width: 100%; }
.claim select { font: inherit; color: inherit; background: var(--paper); border: 2px solid var(--soft); border-radius: 4px; min-height: 48px; padding: 0 .8rem; max-width: 100%; }
.claim details summary { margin: 0; padding: .6rem 0; color: var(--link); font-weight: 600; }
.claim textarea { font-family: inherit; font-size: 1rem; min-height: 6rem; }
.shares { list-style: none; padding: 0; margin: 0; }
.shares li { border-top: 1px solid var(--line); margin-top: 1rem; padding-top: .2rem; }
.shares form { margin-top: .5rem; }
@media print {
	.copy input { border: 0; padding: 0; min-height: 0; font-size: 9pt; background: none; color: #000; }
	.paper { border: 0; }
}
`;
