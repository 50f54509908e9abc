/** The graduate's own page. */
export const claim = `
.claim-head p { margin-top: .5rem; color: var(--soft); max-width: 46rem; }
.in-force { color: var(--good); font-weight: 600; }
.paper { display: block; margin: .9rem 0; border: 1px solid var(--line); line-height: 0; background: #fff; box-shadow: var(--shade); }
.paper img { width: 100%; height: auto; }
.claim .actions { margin-top: .9rem; }
.claim .hint { margin-top: .9rem; }
@media (max-width: 33.99rem) { .claim .actions .button { width: 100%; } }
.copy { margin-top: .9rem; }
.copy > div { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center; }
.copy input { flex: 1 1 12rem; min-width: 0; width: auto; font-family: var(--mono); font-size: .9rem; }
.copy .button[hidden] { display: none; }
.copy [role="status"]:empty { display: none; }
.copy .hint { margin: 0; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print {
	.copy input { border: 0; padding: 0; min-height: 0; font-size: 9pt; background: none; color: #000; }
	.paper { border: 0; }
}
`;
