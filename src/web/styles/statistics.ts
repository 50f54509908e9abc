/** Bars that are as long as their numbers, with words that wrap before they are cut. */
export const statistics = `
.totals dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr)); gap: 1rem 2rem; margin: 0 0 1rem; }
.totals dd { font: 600 clamp(1.8rem, 8vw, 2.8rem)/1.15 var(--serif); color: var(--text); }
.totals p { color: var(--soft); }
.totals a { display: inline-flex; align-items: center; min-height: 44px; margin-right: 1.5rem; }
.figures ul { list-style: none; padding: 0; margin: .9rem 0 0; display: grid; gap: .55rem; }
.figures li { display: grid; grid-template-columns: 1fr auto; gap: .15rem 1rem; align-items: end; }
.figures li svg { grid-column: 1 / -1; grid-row: 2; width: 100%; height: .7rem; background: var(--paper); border-radius: 2px; }
.figures li b { font-variant-numeric: tabular-nums; white-space: nowrap; }
.bar { fill: var(--action); }
.kept-back { fill: var(--soft); opacity: .55; }
.figures details { margin-top: .6rem; }
.figures details > summary { margin: 0; min-height: 44px; padding: .6rem 0; color: var(--link); font-weight: 600; }
.figures table { width: 100%; border-collapse: collapse; }
.figures :is(th, td) { text-align: start; padding: .35rem 0; border-top: 1px solid var(--line); font-weight: 400; }
.figures thead th { border: 0; font-weight: 600; }
.figures td, .figures thead th:last-child { text-align: end; font-variant-numeric: tabular-nums; padding-left: 1rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (min-width: 48rem) {
	.figures li { grid-template-columns: minmax(0, 16rem) minmax(0, 1fr) 9rem; align-items: center; }
	.figures li svg { grid-column: 2; grid-row: 1; height: 1.1rem; }
	.figures li b { grid-column: 3; text-align: end; }
}
@media (forced-colors: active) { .bar { fill: CanvasText; } .kept-back { fill: GrayText; } }
@media print { .bar { fill: #12355b; print-color-adjust: exact; } .totals a { display: none; } .figures { break-inside: avoid; } .figures li { grid-template-columns: 55mm 1fr 28mm; gap: 3mm; } .figures li svg { grid-column: 2; grid-row: 1; height: 2.5mm; background: none; } .figures li b { grid-column: 3; text-align: end; } }
`;
